import { accountNameObjections } from "../accounts/decide-create-account.js";
import { contactNameObjections } from "../contacts/decide-create-contact.js";
import type { Refusal } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import { nameObjections } from "../leads/decide-create-lead.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { MergeRecords, MergeState } from "./merge-state.js";
import type { Mergeable, MergeableType } from "./mergeable-type.js";
import { nameOfMergeable } from "./name-of-mergeable.js";

/** Why records are not merged. */
export type MergeRefusalCode =
  | "MERGE_RECORD_TWICE"
  | "MERGE_ORIGINAL_AMONG_DUPLICATES"
  | "MERGE_RECORD_MERGED"
  | "MERGE_RECORD_ARCHIVED"
  | "MERGE_COMPANIES_DIFFER"
  | "MERGE_CONVERTED_NOT_ORIGINAL"
  | "MERGE_CONVERTED_APART"
  | "MERGE_CHOICE_UNKNOWN"
  | "MERGE_CONSENT_LOOSENED"
  | "MERGE_LIST_TOO_LONG"
  | "LEAD_NAME_MISSING"
  | "CONTACT_NAME_MISSING"
  | "ACCOUNT_NAME_MISSING";

type Found = Refusal<MergeRefusalCode>;

/** What stands against merging records, before it is decided what remains in their fields. */
export function mergeObjections<T extends MergeableType>(command: MergeRecords, state: MergeState<T>): Found[] {
  return [
    ...namedTwice(command),
    ...mergedBefore(command, state),
    ...archived(command, state),
    ...conversionObjections(command, state),
    ...choiceObjections(command, state),
  ];
}

function namedTwice({ originalId, duplicateIds }: MergeRecords): Found[] {
  return duplicateIds.flatMap((id, i): Found[] => {
    const path = ["duplicateIds", i];
    if (id === originalId) return [{ code: "MERGE_ORIGINAL_AMONG_DUPLICATES", path, params: { id } }];
    return duplicateIds.indexOf(id) < i ? [{ code: "MERGE_RECORD_TWICE", path, params: { id } }] : [];
  });
}

/** A record that was merged answers to commands through its survivor; to merge it once more would merge that one. */
const mergedBefore = <T extends MergeableType>(
  { originalId, duplicateIds }: MergeRecords,
  { type, merged }: MergeState<T>,
): Found[] =>
  [
    { id: originalId, path: ["originalId"] },
    ...duplicateIds.map((id, i) => ({ id, path: ["duplicateIds", i] })),
  ].flatMap(({ id, path }): Found[] => {
    const survivor = merged.get(id);
    if (survivor === undefined) return [];
    const params = { record: keyOf(type, id), survivor: keyOf(type, survivor.id), name: nameOfMergeable(survivor) };
    return [{ code: "MERGE_RECORD_MERGED", path, params }];
  });

function archived<T extends MergeableType>(
  { originalId }: MergeRecords,
  { original, duplicates }: MergeState<T>,
): Found[] {
  const records: readonly Mergeable[] = [original, ...duplicates];
  return records.flatMap((record, i): Found[] => {
    const path = record.id === originalId ? ["originalId"] : ["duplicateIds", i - 1];
    const params = { record: nameOfMergeable(record) };
    return [
      ...(record.archivedAt === null ? [] : [{ code: "MERGE_RECORD_ARCHIVED", path, params } as const]),
      ...(record.companyId === original.companyId ? [] : [{ code: "MERGE_COMPANIES_DIFFER", path, params } as const]),
    ];
  });
}

/** What a lead became stands: a converted lead is the original, and of several all became the same account. */
function conversionObjections<T extends MergeableType>(_: MergeRecords, state: MergeState<T>): Found[] {
  if (state.type !== "lead") return [];
  const [original, ...duplicates] = [state.original, ...state.duplicates] as readonly Lead[] as [Lead, ...Lead[]]; // the type says so
  return duplicates.flatMap((lead, i): Found[] => {
    const path = ["duplicateIds", i];
    const params = { lead: lead.fullName, id: lead.id };
    if (!isConverted(lead)) return [];
    if (!isConverted(original)) return [{ code: "MERGE_CONVERTED_NOT_ORIGINAL", path, params }];
    return lead.convertedAccountId === original.convertedAccountId
      ? []
      : [{ code: "MERGE_CONVERTED_APART", path, params }];
  });
}

const isConverted = ({ convertedAt, convertedAccountId }: Lead): boolean =>
  convertedAt !== null || convertedAccountId !== null;

function choiceObjections<T extends MergeableType>(
  { choose = {} }: MergeRecords,
  { original, duplicates }: MergeState<T>,
): Found[] {
  const records: readonly Mergeable[] = [original, ...duplicates];
  return Object.entries(choose).flatMap(([field, id]): Found[] => {
    const path = ["choose", field];
    const chosen = records.find((record) => record.id === id);
    if (chosen === undefined) return [{ code: "MERGE_CHOICE_UNKNOWN", path, params: { field, id } }];
    if (field !== "doNotCall" && field !== "doNotEmail") return [];
    const loosens = !chosen[field] && records.some((record) => record[field]);
    return loosens ? [{ code: "MERGE_CONSENT_LOOSENED", path, params: { field } }] : [];
  });
}

const longestList = 200;

/** What stands against a record as it is to be: it needs a name, and its lists have an end. */
export function survivorObjections(type: MergeableType, survivor: Mergeable): Found[] {
  const long = Object.entries(survivor).flatMap(([field, value]): Found[] =>
    Array.isArray(value) && value.length > longestList
      ? [{ code: "MERGE_LIST_TOO_LONG", params: { field, most: longestList } }]
      : [],
  );
  return [...nameless(type, survivor), ...long];
}

function nameless(type: MergeableType, survivor: Mergeable): Found[] {
  if (type === "lead") return nameObjections(survivor as Lead); // the type tells which record it is
  return type === "contact" ? contactNameObjections(survivor as Contact) : accountNameObjections(survivor as Account);
}
