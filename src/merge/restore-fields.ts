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
  const moved = fields.some(({ field, isKept }) => isKept && standing.has(field));
  const stays = ({ field, isKept }: (typeof fields)[number]): boolean => isKept || (moved && standing.has(field));
  return {
    values: Object.fromEntries(fields.flatMap((one) => (stays(one) ? [] : [[one.field, before[one.field]]]))),
    kept: fields.flatMap((one) => (stays(one) ? [one.field] : [])),
  };
}

/** Where a record stands is told by several fields, which go together: one that was moved since stays as it is in all of them. */
const standing: ReadonlySet<string> = new Set(["statusId", "statusSince", "lostReasonId", "lostNote", "lostAt"]);

/**
 * A list of references without what a change added and with what it took out, whatever was added or taken out since: but
 * where nobody is named any more who stood for what it took out, that stays out.
 * @param survivor the names of the one who stood for it.
 */
export function restoreList(
  list: readonly string[],
  from: readonly string[],
  to: readonly string[],
  survivor: readonly string[],
): readonly string[] {
  const isAsLeft = list.length === to.length && list.every((item, i) => item === to[i]);
  if (isAsLeft) return from;
  const added = new Set(to.filter((item) => !from.includes(item)));
  const stood = to.some((item) => survivor.includes(item));
  const isGone = stood && !list.some((item) => survivor.includes(item));
  const lost = isGone ? [] : from.filter((item) => !to.includes(item));
  return [...new Set([...list.filter((item) => !added.has(item)), ...lost])];
}
