import type { DuplicateVerdict } from "../duplicates/duplicate-search.js";
import type { LeftReason } from "../merge/sure-report.js";

/** How far two values agree, by comparator and level. */
export type AgreementCode =
  | `personName.${"exact" | "alias" | "initial" | "part" | "near" | "sound" | "differs" | "swapped"}`
  | `mailbox.${"exact" | "role" | "near" | "sameName" | "differs"}`
  | `${"mobile" | "landline"}.${"exact" | "near" | "differs"}`
  | `organisation.${"exact" | "near" | "acronym" | "words" | "differs"}`
  | `domain.${"exact" | "differs"}`
  | `place.${"address" | "house" | "street" | "area" | "differs"}`
  | `${"date" | "code"}.${"exact" | "near" | "differs"}`
  | `number.${"exact" | "close" | "differs"}`;

/** How much a line of an explanation tells. */
export type EvidenceWeight = "veryStronglyFor" | "stronglyFor" | "for" | "hardly" | "against" | "stronglyAgainst";

/** The phrases of one language by which it is explained why two records may be one and the same. */
export interface DuplicatePhrases {
  /** Names of the fields of the shipped rules. */
  readonly fields: Readonly<Record<string, string>>;
  /** How far two values agree; `{left}` and `{right}` are the values. */
  readonly agreements: Readonly<Record<AgreementCode, string>>;
  /** What that tells. */
  readonly weights: Readonly<Record<EvidenceWeight, string>>;
  /** What it comes to; `none` for pairs that need not be looked at. */
  readonly verdicts: Readonly<Record<DuplicateVerdict | "none", string>>;
  /** Why a group is left to somebody who looks. */
  readonly left: Readonly<Record<LeftReason, string>>;
  /** How the parts of a line are put together: `{field}`, `{agreement}`, `{weight}`. */
  readonly line: string;
}
