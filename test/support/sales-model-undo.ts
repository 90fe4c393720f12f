import type { ModelJournal, ModelLead, SalesModel } from "./sales-model.js";
import { change, same } from "./sales-model.js";
import { findLink, linksOf, oldestAccount } from "./sales-model-links.js";
import { when } from "./sales-model-rules.js";

/** Why a conversion is not taken back. An archived lead is no obstacle. */
export function undoCodes(model: SalesModel, lead: ModelLead): string[] {
  const journal = model.journals.get(lead.id);
  if (lead.statusId !== "lead.converted" || journal === undefined) return ["LEAD_NOT_CONVERTED"];
  const changed = journal.filled.filter(({ record, changes }) =>
    Object.entries(changes).some(([field, { to }]) => !same(record[field as keyof typeof record], to)),
  );
  const changedLinks = journal.links.filter((link) => link.isTouched || !model.links.has(link));
  return [
    ...[...changed, ...changedLinks].map(() => "CONVERSION_RECORD_CHANGED"),
    ...journal.made.flatMap(({ id, version }) => {
      if (version !== 1) return ["CONVERSION_RECORD_CHANGED"];
      return when(isUsed(model, id, lead, journal), "CONVERSION_RECORD_USED");
    }),
  ];
}

/** Whether anything but the conversion itself refers to what it made. */
function isUsed(model: SalesModel, id: string, lead: ModelLead, { made, filled, links }: ModelJournal): boolean {
  const own = new Set([lead.id, ...made.map((one) => one.id), ...filled.map(({ record }) => record.id)]);
  const others = [
    ...[...model.leads.values()].map(
      (one) => [one.id, [one.convertedAccountId, ...one.convertedContactIds, one.convertedOpportunityId]] as const,
    ),
    ...[...model.contacts.values()].map((one) => [one.id, [one.mainAccountId]] as const),
    ...[...model.opportunities.values()].map((one) => [one.id, [one.accountId, one.contactId]] as const),
  ].filter(([from]) => !own.has(from));
  const linked = [...model.links]
    .filter((link) => !links.includes(link))
    .flatMap(({ accountId, contactId }) => [accountId, contactId]);
  return linked.includes(id) || others.some(([, ids]) => ids.includes(id));
}

/** A contact that loses its main account, and was linked to others meanwhile, gets the oldest of those. */
function anotherMain(model: SalesModel, contactId: string): { readonly mainAccountId: string | null } {
  const mainAccountId = oldestAccount(linksOf(model, contactId));
  const link = findLink(model, mainAccountId ?? "", contactId);
  if (link !== undefined) link.isTouched = true;
  return { mainAccountId };
}

/** Takes a conversion back: what was made is gone, what was filled is as before, and so is the lead. */
export function undoConversion(model: SalesModel, lead: ModelLead, now: Date): void {
  const journal = model.journals.get(lead.id);
  if (journal === undefined) return;
  for (const { id } of journal.made)
    for (const records of [model.accounts, model.contacts, model.opportunities]) records.delete(id);
  for (const link of journal.links) model.links.delete(link);
  for (const { record, changes } of journal.filled) {
    const before = Object.fromEntries(Object.entries(changes).map(([field, { from }]) => [field, from]));
    change(record, before["mainAccountId"] === null ? { ...before, ...anotherMain(model, record.id) } : before);
  }
  model.journals.delete(lead.id);
  change(lead, {
    statusId: journal.statusId,
    statusSince: now,
    convertedAt: null,
    convertedById: null,
    convertedAccountId: null,
    convertedContactIds: [],
    convertedOpportunityId: null,
  });
}
