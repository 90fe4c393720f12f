import type { RecordTypes } from "../model/record-types.js";

/** The lists that users keep for choosing from. */
export type NamedKind =
  | "industrySector"
  | "department"
  | "jobFunction"
  | "source"
  | "category"
  | "role"
  | "tag"
  | "lostReason"
  | "eventCategory"
  | "catalogType";

/** Every such list. */
export const namedKinds: readonly NamedKind[] = [
  "industrySector",
  "department",
  "jobFunction",
  "source",
  "category",
  "role",
  "tag",
  "lostReason",
  "eventCategory",
  "catalogType",
];

/** An entry of one of the lists. */
export type NamedEntry = RecordTypes[NamedKind];

/**
 * Names an entry of a list: by id, or by a name that is found or, where there is none yet, added in the same commit. An
 * event category needs more than a name: one that is not found is unknown.
 */
export type NamedChoice =
  | string
  | {
      /** The name to be found, or added. */
      readonly name: string;
    };
