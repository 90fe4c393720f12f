import type { NewLead } from "../../leads/lead-input.schema.js";
import type { Lead } from "../../model/lead.js";
import { companyOf, personOf } from "../words/made-up.js";
import { convertLead } from "./conversion-course.js";
import type { Colleague, LeadAtWork, Office } from "./office.js";
import { wallAt } from "./office.js";

/** The n-th lead comes in, from the web site or by the hand of a colleague; what becomes of it is planned. */
export async function enterLead(office: Office, n: number): Promise<void> {
  const { random, colleagues, later } = office;
  const owner = random.pick(colleagues);
  const isNewCompany = n === 0 || random.chance(0.85);
  const companyNo = isNewCompany ? n : random.below(n);
  const isTaken = random.chance(0.75);
  const input = leadInput(office, owner, companyNo, n);
  const lead = await owner.crm.leads.create(isTaken ? input : { ...input, assignedToId: null });
  if (random.chance(0.015)) later(6, () => enterAgain(office, input));
  if (!isTaken && random.chance(0.2)) return;
  later(isTaken ? 1 : 3, () => workOn(office, owner, { lead, companyNo }));
}

/** Somebody enters what a colleague had entered already: a duplicate. */
async function enterAgain({ random, colleagues }: Office, { lastName, companyName, ...input }: NewLead): Promise<void> {
  const names = { lastName: lastName?.toUpperCase(), companyName: companyName?.replace(/ \w+$/, "") };
  await random.pick(colleagues).crm.leads.create({ ...input, ...names, manualScore: null });
}

/** Some give all, some hardly a name. */
function leadInput({ random, words }: Office, { region }: Colleague, companyNo: number, n: number): NewLead {
  const company = companyOf(region, companyNo);
  const person = personOf(region, n, company);
  const { mobilePhone, email, ...name } = person;
  return {
    ...name,
    companyName: company.name,
    ...(random.chance(0.9) ? { email } : {}),
    ...(random.chance(0.6) && mobilePhone !== null ? { mobilePhone } : {}),
    ...(random.chance(0.7) && company.fixedPhone !== null ? { fixedPhone: company.fixedPhone } : {}),
    ...(random.chance(0.5) ? { website: `https://www.${company.domain}` } : {}),
    ...(random.chance(0.8) ? { address: company.address } : {}),
    ...(random.chance(0.3) ? { jobFunctionId: { name: random.pick(words.functions) } } : {}),
    ...(random.chance(0.6) ? { industrySectorId: { name: random.pick(words.sectors) } } : {}),
    sourceId: { name: words.sources[Math.min(random.below(5), random.below(5))] ?? "" },
    tagIds: random.chance(0.2) ? [{ name: random.pick(words.tags) }] : [],
    manualScore: random.chance(0.5) ? 1 + random.below(5) : null,
    doNotCall: random.chance(0.03),
  };
}

async function workOn(office: Office, owner: Colleague, work: LeadAtWork): Promise<void> {
  const { random, later, words } = office;
  const { lead } = work;
  if (lead.assignedToId === null) await owner.crm.leads.takeCharge({ leadId: lead.id });
  await callAbout(office, owner, lead);
  if (random.chance(0.2))
    await owner.crm.calendar.create({ subject: random.pick(words.notes), type: "note", leadId: lead.id });
  if (random.chance(0.15)) return;
  const status = random.pick(["marketing-qualification", "sales-qualification", "sales-qualification", "nurturing"]);
  later(4, async () => {
    await owner.crm.leads.move({ leadId: lead.id, statusId: `lead.${status}` });
    later(status === "nurturing" ? 60 : 14, () => settleLead(office, owner, work));
  });
}

/** Half are called, within the week. */
async function callAbout(office: Office, owner: Colleague, lead: Lead): Promise<void> {
  const { random, later, words } = office;
  if (lead.doNotCall || random.chance(0.5)) return;
  const { event } = await owner.crm.calendar.create({
    subject: `${words.about[0]} ${lead.fullName}`.slice(0, 255),
    type: "call",
    leadId: lead.id,
    callDirection: random.chance(0.3) ? "incoming" : "outgoing",
    startLocal: wallAt(office, owner, 2, "10:30"),
    endLocal: wallAt(office, owner, 2, "11:00"),
  });
  later(4, async () => {
    const end = { eventId: event.id };
    await (random.chance(0.9) ? owner.crm.calendar.done(end) : owner.crm.calendar.cancel(end));
  });
}

/** A third is lost, half is converted, the others wait. */
async function settleLead(office: Office, owner: Colleague, work: LeadAtWork): Promise<void> {
  const { random, words } = office;
  const drawn = random.next();
  if (drawn < 0.34) {
    const lostReasonId = { name: random.pick(words.reasons) };
    await owner.crm.leads.lose({ leadId: work.lead.id, lostReasonId });
  } else if (drawn < 0.84) await convertLead(office, owner, work);
}
