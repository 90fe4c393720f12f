import type { ActorCrm, ConvertedLead } from "crmkit";
import type { SampleLead } from "./sample-leads.js";
import { storeSale } from "./store-sale.js";
import type { TimeMachine } from "./time-machine.js";

/** Lets the leads of a company come in, oldest first, and be worked on; gives what those that were converted became. */
export async function storeLeads(
  machine: TimeMachine,
  firmId: string,
  leads: readonly SampleLead[],
): Promise<readonly ConvertedLead[]> {
  const converted: ConvertedLead[] = [];
  for (const lead of leads) {
    machine.goTo(lead.daysAgo, 9);
    const crm = machine.as(lead.owner ?? "ann", firmId);
    const { id: leadId } = await enter(crm, lead);
    if (lead.owner !== null) {
      machine.goTo(lead.daysAgo, 14);
      await crm.leads.takeCharge({ leadId });
    }
    const outcome = await decideFate(machine, crm, leadId, lead);
    if (outcome !== null) converted.push(outcome);
  }
  return converted;
}

const enter = (crm: ActorCrm, lead: SampleLead) =>
  crm.leads.create({
    firstName: lead.firstName,
    lastName: lead.lastName,
    companyName: lead.companyName,
    email: `${mailName(lead.firstName)}.${mailName(lead.lastName)}@${mailName(lead.companyName)}.example`,
    address: { city: lead.city, countryCode: lead.countryCode },
    sourceId: { name: lead.source },
    tagIds: lead.tags.map((name) => ({ name })),
    manualScore: lead.stars,
    assignedToId: null,
  });

/** A name as mail addresses have it. */
const mailName = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/[^a-z]/g, "");

async function decideFate(
  machine: TimeMachine,
  crm: ActorCrm,
  leadId: string,
  { daysAgo, fate }: SampleLead,
): Promise<ConvertedLead | null> {
  machine.goTo(daysAgo - 1, 10);
  if ("to" in fate) {
    if (fate.to !== "lead.to-process") await crm.leads.move({ leadId, statusId: fate.to });
    return null;
  }
  await crm.leads.move({ leadId, statusId: "lead.sales-qualification" });
  machine.goTo(daysAgo - 8, 10);
  if ("lost" in fate) {
    await crm.leads.lose({ leadId, lostReasonId: { name: fate.lost } });
    return null;
  }
  const converted = await crm.leads.convert({
    leadId,
    account: { create: true },
    contact: { create: true },
    opportunity: { amount: fate.converted },
  });
  if (converted.opportunity !== null) await storeSale(machine, crm, converted.opportunity.id, { daysAgo, fate });
  return converted;
}
