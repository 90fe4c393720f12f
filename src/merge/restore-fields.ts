import type { JournalStep } from "../journal/journal-steps.js";
import { valuesBefore } from "../journal/values-before.js";
import type { RecordType } from "../model/record-types.js";
import { allChanges } from "../timeline/changed-fields.js";

/** What the fields that a merge changed are to be again. */
export interface RestoredFields {
  /** The values. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that were changed since: they stay as they are. */
  readonly kept: readonly string[];
}

/** Gives the fields that a step changed their values back, but those that were changed since. */
export function restoreFields(
  type: RecordType,
  { changes }: Pick<JournalStep, "changes">,
  record: object,
): RestoredFields {
  const before = valuesBefore(type, changes ?? {});
  const fields = Object.entries(changes ?? {}).map(([field, { to }]) => {
    const now = (record as Readonly<Record<string, unknown>>)[field];
    return { field, isKept: Object.keys(allChanges<object>({ [field]: to }, { [field]: now })).length > 0 };
  });
  return {
    values: Object.fromEntries(fields.flatMap(({ field, isKept }) => (isKept ? [] : [[field, before[field]]]))),
    kept: fields.flatMap(({ field, isKept }) => (isKept ? [field] : [])),
  };
}

/** A list of references without what a change added and with what it took out, whatever was added or taken out since. */
export function restoreList(
  list: readonly string[],
  from: readonly string[],
  to: readonly string[],
): readonly string[] {
  const isAsLeft = list.length === to.length && list.every((item, i) => item === to[i]);
  if (isAsLeft) return from;
  const added = new Set(to.filter((item) => !from.includes(item)));
  return [...new Set([...list.filter((item) => !added.has(item)), ...from.filter((item) => !to.includes(item))])];
}
