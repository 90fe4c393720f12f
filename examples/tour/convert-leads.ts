import type { ActorCrm, Conversion, ConvertedLead, Lead } from "crmkit";
import { textOf } from "crmkit";
import { entryRows } from "./entry-rows.js";
import { refused } from "./refused.js";
import type { Tour } from "./tour.js";
import { statusName } from "./work-on-lead.js";

/** Converts the two most promising leads, one in each mode of the guide, and takes the second conversion back; what became of the first, `null` where there was none. */
export async function convertLeads(tour: Tour): Promise<ConvertedLead | null> {
  const { ann, out, phrases } = tour;
  const { records } = await ann.leads.open({
    where: { not: { or: [{ email: null }, { companyName: null }] } },
    sort: [{ field: "score", direction: "desc" }],
    limit: 2,
  });
  const [first, second] = records;
  if (first === undefined) return null;
  out.section(phrases.converting);
  const whole: Conversion = { account: { create: true }, contact: { create: true }, opportunity: true };
  await preview(tour, first, whole);
  const converted = await convert(tour, ann, first, whole);
  out.line(phrases.convertedTwice);
  await refused(tour, () => ann.leads.convert({ leadId: first.id, ...whole }));
  if (second !== undefined) await convertAndUndo(tour, second, { ...whole, prospectStatusId: "prospect.nurturing" });
  await showAccount(tour, converted);
  return converted;
}

/** Converts a lead where prospects have statuses, and takes the conversion back. */
async function convertAndUndo(tour: Tour, lead: Lead, how: Conversion): Promise<void> {
  const { annWithStatuses, out, phrases } = tour;
  out.line(phrases.withStatuses);
  await convert(tour, annWithStatuses, lead, how);
  const back = await annWithStatuses.leads.undoConversion({ leadId: lead.id });
  out.line(phrases.undone(back.fullName));
}

/** Shows what a conversion would come to; nothing is written. */
async function preview({ ann, out, phrases, messages }: Tour, lead: Lead, how: Conversion): Promise<void> {
  const { decision, candidates } = await ann.leads.preview.convert({ leadId: lead.id, ...how });
  if (!decision.ok) {
    for (const refusal of decision.refusals) out.line(`  ✗ ${textOf(refusal, messages)}`);
    return;
  }
  const { carried, unmapped } = decision.value.result.report;
  out.line(phrases.wouldConvert(lead.fullName, carried.length, unmapped.join(", ")));
  out.line(phrases.candidates(candidates.accounts.length, candidates.contacts.length, candidates.leads.length));
}

async function convert(tour: Tour, by: ActorCrm, lead: Lead, how: Conversion): Promise<ConvertedLead> {
  const { out, phrases } = tour;
  const converted = await by.leads.convert({ leadId: lead.id, ...how });
  const { account, contacts, opportunity } = converted;
  const names = [account.name, ...contacts.map(({ fullName }) => fullName), opportunity?.name ?? phrases.none];
  out.line(phrases.converted(lead.fullName, names.join(" · ")));
  const status = account.statusId === null ? [] : [statusName(account.statusId, tour)];
  out.line(`  ${[...account.kinds, ...status].join(", ")}`);
  return converted;
}

/** A colleague is entered, who shares the domain of the e-mail address; then what happened on the account is shown. */
async function showAccount(tour: Tour, { account, contacts }: ConvertedLead): Promise<void> {
  const { ann, out, phrases } = tour;
  const [contact] = contacts;
  if (contact === undefined || contact.emailDomain === null) return;
  const email = `office@${contact.emailDomain}`;
  await ann.contacts.create({ lastName: phrases.office, email, accounts: [{ accountId: account.id }] });
  const linked = await ann.contacts.linked(contact.id);
  out.line(phrases.linked(contact.fullName, linked.records.map(({ fullName }) => fullName).join(", ") || phrases.none));
  out.section(phrases.activity(account.name));
  const { records } = await ann.accounts.activity(account.id);
  out.table(entryRows(records, tour));
}
