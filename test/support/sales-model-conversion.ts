import type { AccountKind } from "../../src/model/account.js";
import type { Filled, ModelAccount, ModelJournal, ModelLead, ModelParty, SalesModel, Who } from "./sales-model.js";
import { change, personas, same, seen } from "./sales-model.js";
import { arrival, enterAccount, firstStatus, firstStatusCodes } from "./sales-model-accounts.js";
import { enterContact } from "./sales-model-contacts.js";
import { leadEndCodes } from "./sales-model-leads.js";
import { addLink, findLink } from "./sales-model-links.js";
import { enterOpportunity } from "./sales-model-opportunities.js";
import { attached } from "./sales-model-rules.js";

/** How a lead is converted, with what it is converted to named. */
export interface Converting {
  /** Kinds for a new account, else the id of the one to take. */
  readonly account: { readonly create: true; readonly kinds?: readonly AccountKind[] } | { readonly id: string };
  readonly contact?: { readonly create: true } | { readonly ids: readonly string[] } | null;
  readonly opportunity: boolean;
  readonly prospectStatusId?: string;
}

/** The ids that a conversion gave to what it made, and those that were chosen. */
export interface Made {
  readonly accountId: string;
  readonly contactIds: readonly string[];
  readonly opportunityId: string | null;
}

/** Why a lead is not converted. */
export function convertCodes(model: SalesModel, lead: ModelLead, how: Converting, who: Who): string[] {
  const { account, contact = null, prospectStatusId } = how;
  const chosen = "id" in account ? seen(model.accounts, account.id, who) : undefined;
  const kept = chosen?.kinds.includes("customer") === true ? chosen.kinds : ["prospect"];
  const kinds = "create" in account ? (account.kinds ?? ["prospect"]) : kept;
  return [
    ...leadEndCodes(lead),
    ...("id" in account ? attached("ACCOUNT", model.accounts, account.id, who) : []),
    ...contactCodes(model, lead, contact, who),
    ...firstStatusCodes(model, prospectStatusId, kinds),
  ];
}

/** A contact has the name of a person, which a lead that is a company alone has not. */
function contactCodes(model: SalesModel, { lastName }: ModelLead, contact: Converting["contact"], who: Who): string[] {
  if (contact === null || contact === undefined) return [];
  if ("create" in contact) return lastName === null ? ["CONTACT_NAME_MISSING"] : [];
  return contact.ids.flatMap((id) => attached("CONTACT", model.contacts, id, who));
}

/** Converts a lead. */
export function convertLead(
  model: SalesModel,
  lead: ModelLead,
  how: Converting,
  { made, who, now }: { readonly made: Made; readonly who: Who; readonly now: Date },
): void {
  const account = convertedAccount(model, lead, how, { made, who, now });
  const contacts = convertedContacts(model, lead, how, account.record, made, { who, now });
  const journal: ModelJournal = {
    statusId: lead.statusId,
    made: [...account.made, ...contacts.made, ...convertedOpportunity(model, lead, made, who, now)],
    filled: [...account.filled, ...contacts.filled],
    links: contacts.links,
  };
  model.journals.set(lead.id, journal);
  change(lead, {
    statusId: "lead.converted",
    statusSince: now,
    convertedAt: now,
    convertedById: personas[who].userId,
    convertedAccountId: made.accountId,
    convertedContactIds: [...made.contactIds],
    convertedOpportunityId: made.opportunityId,
  });
}

interface When {
  readonly made: Made;
  readonly who: Who;
  readonly now: Date;
}

function convertedAccount(model: SalesModel, lead: ModelLead, how: Converting, { made, who, now }: When) {
  const { account: how1, prospectStatusId } = how;
  const before = model.accounts.get(made.accountId);
  if (before === undefined) {
    const kinds = [...(("create" in how1 ? how1.kinds : undefined) ?? ["prospect"])];
    const { companyName, lastName, email, doNotCall, assignedToId, teamId } = lead;
    const fields = {
      email,
      doNotCall,
      name: companyName ?? lastName ?? "",
      isCompany: companyName !== null,
      kinds,
      assignedToId,
      teamId,
      statusId: prospectStatusId,
    };
    const record = enterAccount(model, made.accountId, fields, who, now);
    return { record, made: [record], filled: [] };
  }
  const { kinds: old, statusId: oldStatus } = before;
  const kinds = old.includes("customer") || old.includes("prospect") ? old : [...old, "prospect"];
  const statusId = prospectStatusId ?? oldStatus ?? firstStatus(model, kinds);
  const moved = statusId === oldStatus ? {} : { ...arrival(statusId, kinds, now), statusId, statusSince: now };
  return { record: before, made: [], filled: fill(before, { ...filledParty(lead, before), kinds, ...moved }) };
}

/** What is empty is filled; whoever is not to be called stays so. */
const filledParty = (lead: ModelLead, own: ModelParty) => ({
  email: own.email ?? lead.email,
  doNotCall: own.doNotCall || lead.doNotCall,
  assignedToId: own.assignedToId ?? lead.assignedToId,
  teamId: own.teamId ?? lead.teamId,
});

function convertedContacts(
  model: SalesModel,
  lead: ModelLead,
  { contact = null }: Converting,
  { id: accountId }: ModelAccount,
  { contactIds }: Made,
  { who, now }: Pick<When, "who" | "now">,
) {
  const unlinked = contactIds.filter((id) => findLink(model, accountId, id) === undefined);
  const links = unlinked.map((id) => addLink(model, accountId, id, now));
  if (contact !== null && "create" in contact) {
    const { lastName, email, doNotCall, assignedToId, teamId } = lead;
    const fields = { lastName, email, doNotCall, assignedToId, teamId, mainAccountId: accountId };
    return { made: contactIds.map((id) => enterContact(model, id, fields, who)), filled: [], links };
  }
  const chosen = contactIds.flatMap((id) => model.contacts.get(id) ?? []);
  const filled = chosen.flatMap((one): Filled[] => {
    const isNew = unlinked.includes(one.id);
    const mainAccountId = one.mainAccountId ?? (isNew ? accountId : null);
    if (chosen.length > 1) return fill(one, { mainAccountId });
    return fill(one, { ...filledParty(lead, one), lastName: one.lastName ?? lead.lastName, mainAccountId });
  });
  return { made: [], filled, links };
}

function convertedOpportunity(model: SalesModel, lead: ModelLead, made: Made, who: Who, now: Date) {
  if (made.opportunityId === null) return [];
  const { assignedToId, teamId, companyName, lastName } = lead;
  const fields = {
    name: [companyName, lastName].filter((part) => part !== null).join(", "),
    accountId: made.accountId,
    contactId: made.contactIds[0] ?? null,
    leadId: lead.id,
    manualProbability: null,
    assignedToId,
    teamId,
    statusId: "opportunity.to-process",
  };
  return [enterOpportunity(model, made.opportunityId, fields, who, now)];
}

function fill<R extends ModelParty>(record: R, next: Partial<R>): Filled[] {
  const changed = Object.entries(next)
    .map(([field, to]) => [field, { from: record[field as keyof R], to }] as const)
    .filter(([, { from, to }]) => !same(from, to));
  if (changed.length === 0) return [];
  change(record, next);
  return [{ record, changes: Object.fromEntries(changed) }];
}
