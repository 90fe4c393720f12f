import { matchKeysOf } from "../duplicates/match-keys.js";
import { hash128 } from "../kernel/hash128.js";
import type { LeadInput } from "../leads/lead-input.schema.js";

/** By what two rows, or a row and a lead, are taken for the same: the first three for sure enough, the last perhaps. */
export type MatchedBy = "externalId" | "email" | "name" | "phone";

/** A key that is compared, and what a match by it means. */
export interface RowKey {
  /** The key as leads store it; `x:` for the id of another system, which leads store as a field. */
  readonly key: string;
  /** What it is made of. */
  readonly by: MatchedBy;
  /** 52 bits of a hash of it: enough to tell the keys of a file apart. */
  readonly print: number;
}

/** What of a row, or of a lead, is compared. */
export type RowIdentity = Pick<
  LeadInput,
  "firstName" | "lastName" | "companyName" | "email" | "fixedPhone" | "mobilePhone" | "externalId"
>;

/** The keys of a row, or of a lead. A name counts only together with a first name and a company: others are too common. */
export function rowKeys(identity: RowIdentity): RowKey[] {
  const { firstName = null, lastName = null, companyName = null, externalId = null } = identity;
  const { email = null, fixedPhone = null, mobilePhone = null } = identity;
  const keys = matchKeysOf({ firstName, lastName, companyName, email, fixedPhone, mobilePhone });
  const full = firstName !== null && lastName !== null && companyName !== null;
  const found = keys.map((key) => rowKey(key, kinds[key.charAt(0)] ?? "phone"));
  const external = externalId === null ? [] : [rowKey(`x:${externalId}`, "externalId")];
  return [...external, ...found.filter(({ by }) => by !== "name" || full)];
}

const rowKey = (key: string, by: MatchedBy): RowKey => ({
  key,
  by,
  print: Number.parseInt(hash128(key).slice(0, 13), 16),
});

const kinds: Readonly<Record<string, MatchedBy>> = { e: "email", n: "name", p: "phone" };
