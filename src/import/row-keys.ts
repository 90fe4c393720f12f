import { matchKeysOf } from "../duplicates/match-keys.js";
import { hash128 } from "../kernel/hash128.js";
import type { NewLead } from "../leads/lead-input.schema.js";

/** By what two rows, or a row and a lead, are taken for the same: the first three for sure enough, the last perhaps. */
export type MatchedBy = "externalId" | "email" | "name" | "phone";

/** A key that is compared, and what a match by it means. */
export interface RowKey {
  /** The key as leads store it; `x:` for the id of another system, which leads store as a field. */
  readonly key: string;
  /** What it is made of. */
  readonly by: MatchedBy;
}

/** The keys of a row. A name counts only together with a first name and a company: others are too common. */
export function rowKeys(lead: NewLead): RowKey[] {
  const {
    firstName = null,
    lastName = null,
    companyName = null,
    email = null,
    fixedPhone = null,
    mobilePhone = null,
    externalId = null,
  } = lead;
  const full = firstName !== null && lastName !== null && companyName !== null;
  const keys = matchKeysOf({ firstName, lastName, companyName, email, fixedPhone, mobilePhone }).flatMap(
    (key): RowKey[] => {
      if (key.startsWith("e:")) return [{ key, by: "email" }];
      if (key.startsWith("p:")) return [{ key, by: "phone" }];
      return full ? [{ key, by: "name" }] : [];
    },
  );
  return externalId === null ? keys : [{ key: `x:${externalId}`, by: "externalId" }, ...keys];
}

/**
 * The keys of the rows of one file that were seen so far, and the first row of each. Keeps 52 bits of each key, not
 * the rows: a million keys take some forty megabytes.
 */
export interface SeenRows {
  /** The first row that had a key, `undefined` where none had. */
  find(key: RowKey): number | undefined;
  /** Takes note of a row; the first row that had a key keeps it. */
  add(keys: readonly RowKey[], row: number): void;
}

/** Begins with no rows. */
export function seenRows(): SeenRows {
  const first = new Map<number, number>();
  const print = ({ key }: RowKey): number => Number.parseInt(hash128(key).slice(0, 13), 16);
  return {
    find: (key) => first.get(print(key)),
    add: (keys, row) => {
      for (const key of keys) if (!first.has(print(key))) first.set(print(key), row);
    },
  };
}
