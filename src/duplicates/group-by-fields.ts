import { compareText } from "../kernel/compare-text.js";
import { hash128 } from "../kernel/hash128.js";
import type { Comparable } from "./comparable-value.js";
import type { ComparedRecord } from "./compared-record.js";

/** Reads what a record is compared by: one value of each chosen field. */
export type ComparableReader = (record: ComparedRecord) => Comparable | null;

/** Records that are equal in every chosen field. */
export interface FieldGroup {
  /** The hash of what they are equal in, as {@link comparedHash} makes it. */
  readonly hash: string;
  /** The ids, in the order in which the records came, up to the number that is kept. */
  readonly ids: readonly string[];
  /** How many records there are in all. */
  readonly count: number;
}

/** Takes one record after another, and tells which are equal. */
export interface FieldGroups {
  /** Takes a record. */
  add(record: ComparedRecord): void;
  /** How many records had a value in every chosen field. */
  compared(): number;
  /** The groups of two and more, the largest first, groups of one size by their first id. */
  groups(): readonly FieldGroup[];
}

interface GrowingGroup {
  readonly hash: string;
  readonly ids: string[];
  count: number;
}

/**
 * Groups records that are equal in all chosen fields. Of a record no more is kept than a hash of 32 digits and its id, and
 * of a group `most` ids.
 */
export function groupByFields(readers: readonly ComparableReader[], most: number): FieldGroups {
  const firsts = new Map<string, string>();
  const groups = new Map<string, GrowingGroup>();
  let compared = 0;
  const add = (record: ComparedRecord): void => {
    const hash = comparedHash(readers, record);
    if (hash === null) return;
    compared++;
    const first = firsts.get(hash);
    if (first === undefined) return void firsts.set(hash, record.id);
    const group = groups.get(hash) ?? { hash, ids: [first], count: 1 };
    if (group.ids.length < most) group.ids.push(record.id);
    group.count++;
    groups.set(hash, group);
  };
  return { add, compared: () => compared, groups: () => [...groups.values()].sort(bySize) };
}

/**
 * A hash of what a record is compared by, `null` where a chosen field says nothing: then it is equal to no other. Values
 * stay apart however a text is parted: `"ab", "c"` is not `"a", "bc"`.
 */
export function comparedHash(readers: readonly ComparableReader[], record: ComparedRecord): string | null {
  const values = readers.map((read) => read(record));
  return values.includes(null) ? null : hash128(JSON.stringify(values));
}

const bySize = (a: FieldGroup, b: FieldGroup): number =>
  b.count - a.count || compareText(a.ids[0] ?? "", b.ids[0] ?? "");
