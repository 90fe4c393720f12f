import type { Filled, ModelContact, ModelParty, SalesModel } from "./sales-model.js";
import { answering, change, isMerged, same } from "./sales-model.js";
import type { ModelLink } from "./sales-model-links.js";
import { findLink } from "./sales-model-links.js";
import { mainAmong, unfoldLinks } from "./sales-model-merged-links.js";
import type { ModelMerge, Moved, Parties } from "./sales-model-merges.js";
import { holds, point } from "./sales-model-merges.js";

/** The merge that is meant: the one that took a duplicate in, or else the last of the record. */
export function meantMerge(
  model: SalesModel,
  of: Parties,
  id: string,
  duplicateId: string | undefined,
): ModelMerge | undefined {
  const taken = duplicateId ?? (model[of].get(id)?.mergedIntoId === null ? undefined : id);
  const survivorId = answering(model[of], id);
  const merges = model.merges.filter((merge) => merge.of === of);
  if (taken === undefined) return merges.findLast(({ originalId }) => originalId === survivorId);
  const found = merges.find(({ duplicateIds }) => duplicateIds.includes(taken));
  return found !== undefined && answering(model[of], found.originalId) === survivorId ? found : undefined;
}

/** Why a merge is not taken back: later merges of the same record, and the one that took it in, come first. */
export function unmergeCodes(model: SalesModel, merge: ModelMerge | undefined): string[] {
  if (merge === undefined) return ["MERGE_NOT_FOUND"];
  const { of, originalId } = merge;
  const rest = model.merges.slice(model.merges.indexOf(merge) + 1).filter((one) => one.of === of);
  return rest
    .filter((one) => one.originalId === originalId || one.duplicateIds.includes(originalId))
    .map(() => "MERGE_LATER_FIRST");
}

/** Takes a merge back: everything is as it was but for what was changed since. Gives the fields of the original that were. */
export function unmerge(model: SalesModel, merge: ModelMerge): string[] {
  const { of, originalId, duplicateIds, filled, moved, lists } = merge;
  model.merges.splice(model.merges.indexOf(merge), 1);
  const back = moved.filter((one) => isThere(model, one) && holds(one.record, one.field, originalId));
  const mains = new Map(back.flatMap(({ record, field, from }) => (field === "mainAccountId" ? [[record, from]] : [])));
  const marked = model.contacts.get(originalId)?.mainAccountId ?? null;
  const mainLinks = new Map(
    [...model.contacts.values()].map((one) => [one, findLink(model, one.mainAccountId ?? "", one.id)]),
  );
  for (const { record, field, from } of back) if (field !== "mainAccountId") point(record, field, originalId, from);
  for (const { lead, before, after } of lists)
    change(lead, { convertedContactIds: restored(lead.convertedContactIds, before, after) });
  const other = of === "accounts" ? model.contacts : model.accounts;
  unfoldLinks(model, merge, (id) => answering(other, id));
  const kept = filled.map((one) => restore(one));
  for (const [contact, from] of mains) mainBack(model, contact as ModelContact, from);
  for (const contact of model.contacts.values())
    if (of === "accounts" && !isMerged(contact)) settleMain(model, contact, mainLinks.get(contact));
  if (of === "contacts")
    for (const id of [originalId, ...duplicateIds]) {
      const contact = model.contacts.get(id);
      if (contact !== undefined) becomeMain(model, contact, marked);
    }
  return kept[0] ?? [];
}

/** The main account goes where the link goes that made it so. A contact has a main account as long as it belongs to any, and none that it does not belong to. */
function settleMain(model: SalesModel, contact: ModelContact, was: ModelLink | undefined): void {
  const mainAccountId = mainAmong(model, contact, was !== undefined && model.links.has(was) ? was.accountId : null);
  if (mainAccountId === contact.mainAccountId) return;
  touchMain(model, contact.id, mainAccountId);
  change(contact, { mainAccountId });
}

/** Gives a contact that was merged, or merged into, its main account; `marked` was that of both. */
function becomeMain(model: SalesModel, contact: ModelContact, marked: string | null): void {
  contact.mainAccountId = mainAmong(model, contact, marked);
  if (contact.mainAccountId !== marked) touchMain(model, contact.id, contact.mainAccountId);
}

function touchMain(model: SalesModel, contactId: string, accountId: string | null): void {
  const link = findLink(model, accountId ?? "", contactId);
  if (link !== undefined) link.isTouched = true;
}

const isThere = (model: SalesModel, { record }: Moved): boolean =>
  "isTouched" in record
    ? model.links.has(record)
    : [model.leads, model.accounts, model.contacts, model.opportunities].some((records) => records.has(record.id));

/** A contact whose main account was a duplicate has it again, where it belongs to it again. What was merged belongs to none. */
function mainBack(model: SalesModel, contact: ModelContact, from: string): void {
  const current = contact.mainAccountId;
  contact.mainAccountId = from;
  const mainAccountId = isMerged(contact) ? from : mainAmong(model, contact, current);
  contact.mainAccountId = current;
  change(contact, { mainAccountId });
}

/** Where an account stands: moved since, it stays there. */
const standing = ["statusId", "statusSince", "lostReasonId", "lostNote", "lostAt"];

/** Fields that are as the merge left them are as before; gives the names of the others. */
function restore({ record, changes }: Filled): string[] {
  const fields = Object.entries(changes).map(([field, { from, to }]) => ({
    field,
    from,
    isKept: !same(record[field as keyof ModelParty], to) && field !== "mergedIntoId",
  }));
  const hasMoved = fields.some(({ field, isKept }) => isKept && standing.includes(field));
  const stays = fields.filter(({ field, isKept }) => isKept || (hasMoved && standing.includes(field)));
  const back = fields.filter((one) => !stays.includes(one));
  change(record, Object.fromEntries(back.map(({ field, from }) => [field, from])));
  return stays.map(({ field }) => field);
}

/** A list takes back what it lost, as far as what stood for it is still there. */
function restored(list: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  if (same(list, after)) return [...before];
  const lost = before.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.includes(id));
  return list.length === 0 ? [] : [...new Set([...list.filter((id) => !added.includes(id)), ...lost])];
}
