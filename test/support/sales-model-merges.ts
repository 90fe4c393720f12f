import type { Filled, ModelLead, ModelParty, ModelRecord, SalesModel, Who } from "./sales-model.js";
import { change, same, seen } from "./sales-model.js";
import type { ModelLink } from "./sales-model-links.js";
import { foldLinks } from "./sales-model-merged-links.js";
import { when } from "./sales-model-rules.js";
import { survivingFields } from "./sales-model-surviving.js";

/** The kinds of records that can be merged. */
export type Parties = "leads" | "accounts" | "contacts";

/** A reference to a duplicate that points at the survivor since. */
export interface Moved {
  readonly record: ModelRecord | ModelLink;
  readonly field: string;
  readonly from: string;
}

/** A merge that holds. */
export interface ModelMerge {
  readonly of: Parties;
  readonly originalId: string;
  readonly duplicateIds: readonly string[];
  /** What the original and the duplicates became. */
  readonly filled: readonly Filled[];
  readonly moved: readonly Moved[];
  /** Lists that named several of the records. */
  readonly lists: readonly {
    readonly lead: ModelLead;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  /** Links that another link of the same pair stood for since. */
  readonly folded: readonly ModelLink[];
}

/** Whether something was merged into a record: what is changed of it matters when that is taken back. */
export const hasTakenIn = ({ id }: ModelRecord, { merges }: SalesModel): boolean =>
  merges.some(({ originalId }) => originalId === id);

/** Which records are merged. */
export interface Merging {
  readonly originalId: string;
  readonly duplicateIds: readonly string[];
}

/** The records that are named, or those that answer for them; `null` where one is not there. */
function named(model: SalesModel, of: Parties, { originalId, duplicateIds }: Merging, who: Who): ModelParty[] | null {
  const records: ReadonlyMap<string, ModelParty> = model[of];
  const found = [originalId, ...duplicateIds].map((id) => seen(records, id, who));
  const there = found.filter((one) => one !== undefined);
  return there.length === found.length ? there : null;
}

/** Why records are not merged. */
export function mergeCodes(model: SalesModel, of: Parties, merging: Merging, who: Who): "missing" | string[] {
  const records = named(model, of, merging, who);
  if (records === null) return "missing";
  const { originalId, duplicateIds } = merging;
  const twice = duplicateIds.flatMap((id, i) => {
    if (id === originalId) return ["MERGE_ORIGINAL_AMONG_DUPLICATES"];
    return when(duplicateIds.indexOf(id) < i, "MERGE_RECORD_TWICE");
  });
  const ids = [originalId, ...duplicateIds];
  const merged = ids.filter((id, i) => records[i]?.id !== id).map(() => "MERGE_RECORD_MERGED");
  const away = records.filter(({ archivedAt }) => archivedAt !== null).map(() => "MERGE_RECORD_ARCHIVED");
  return [...twice, ...merged, ...away, ...(of === "leads" ? convertedApart(records as ModelLead[]) : [])]; // the kind says so
}

/** What a lead became stands: a converted one remains, and of several all became the same account. */
function convertedApart(leads: readonly ModelLead[]): string[] {
  const [original, ...duplicates] = leads;
  return duplicates
    .filter(({ convertedAccountId }) => convertedAccountId !== null)
    .flatMap(({ convertedAccountId }) => {
      if (original?.convertedAccountId === null) return ["MERGE_CONVERTED_NOT_ORIGINAL"];
      return when(convertedAccountId !== original?.convertedAccountId, "MERGE_CONVERTED_APART");
    });
}

/** Merges records: the original takes over what it lacks, and everything that points at a duplicate points at it. */
export function merge(model: SalesModel, of: Parties, merging: Merging, who: Who, now: Date): void {
  const [original, ...duplicates] = named(model, of, merging, who) ?? [];
  if (original === undefined) return;
  const { originalId, duplicateIds } = merging;
  const fields = survivingFields(of, original, duplicates);
  const links = of === "leads" ? [] : foldLinks(model, of, merging);
  const main = of === "contacts" ? { mainAccountId: mainOf([original, ...duplicates]) } : {};
  const gone = { mergedIntoId: originalId, archivedAt: now };
  const lists = of === "contacts" ? namingSeveral(model, merging) : [];
  const alone = holdersOf(model, of, duplicateIds);
  model.merges.push({
    of,
    originalId,
    duplicateIds,
    folded: links,
    lists,
    moved: alone.filter(
      ({ record, field }) => !(field === "convertedContactIds" && lists.some(({ lead }) => lead === record)),
    ),
    filled: [took(original, { ...fields, ...main }), ...duplicates.map((one) => took(one, gone))],
  });
  for (const move of alone) point(move.record, move.field, move.from, originalId);
}

/** The main account of merged contacts: the first that one of them has. */
const mainOf = (contacts: readonly object[]): unknown =>
  contacts.map((one) => ("mainAccountId" in one ? one.mainAccountId : null)).find((id) => id !== null) ?? null;

function took(record: ModelParty, next: object): Filled {
  const changed = Object.entries(next)
    .map(([field, to]) => [field, { from: record[field as keyof ModelParty], to }] as const)
    .filter(([, { from, to }]) => !same(from, to));
  change(record, next);
  return { record, changes: Object.fromEntries(changed) };
}

/** The fields that point at records of each kind. */
const pointing = {
  leads: { opportunities: ["leadId"], leads: ["mergedIntoId"], links: [] },
  accounts: {
    opportunities: ["accountId"],
    leads: ["convertedAccountId"],
    contacts: ["mainAccountId"],
    accounts: ["mergedIntoId"],
    links: ["accountId"],
  },
  contacts: {
    opportunities: ["contactId"],
    leads: ["convertedContactIds"],
    contacts: ["mergedIntoId"],
    links: ["contactId"],
  },
} as const;

/** Everything that points at one of several records, field by field. */
function holdersOf(model: SalesModel, of: Parties, ids: readonly string[]): Moved[] {
  return ids.flatMap((from) =>
    Object.entries<readonly string[]>(pointing[of]).flatMap(([kind, fields]) => {
      const all = model[kind as "leads" | "links"];
      return fields.flatMap((field) =>
        [...all.values()].filter((record) => holds(record, field, from)).map((record) => ({ record, field, from })),
      );
    }),
  );
}

/** Whether a field points at a record. */
export function holds(record: object, field: string, id: string): boolean {
  const value: unknown = record[field as keyof typeof record];
  return Array.isArray(value) ? value.includes(id) : value === id;
}

/** Lets a field point at another record; a list names it once. */
export function point(record: ModelRecord | ModelLink, field: string, from: string, to: string): void {
  const value: unknown = record[field as keyof typeof record];
  const next = Array.isArray(value) ? [...new Set(value.map((one) => (one === from ? to : one)))] : to;
  if ("version" in record) change(record, { [field]: next });
  else Object.assign(record, { [field]: next, isTouched: true });
}

/** The lists of contacts that name several of those that are merged. */
function namingSeveral(model: SalesModel, { originalId, duplicateIds }: Merging): ModelMerge["lists"] {
  const ids = [originalId, ...duplicateIds];
  return [...model.leads.values()]
    .filter(({ convertedContactIds }) => convertedContactIds.filter((id) => ids.includes(id)).length > 1)
    .map((lead) => {
      const before = lead.convertedContactIds;
      const after = [...new Set(before.map((id) => (duplicateIds.includes(id) ? originalId : id)))];
      return { lead, before, after };
    });
}
