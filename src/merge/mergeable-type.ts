import type { RecordType, RecordTypes } from "../model/record-types.js";

/** The types of record whose duplicates are merged. */
export type MergeableType = "lead" | "contact" | "account";

/** A record that can be merged. */
export type Mergeable = RecordTypes[MergeableType];

/** Whether duplicates of a type are merged. */
export const isMergeable = (type: RecordType): type is MergeableType =>
  type === "lead" || type === "contact" || type === "account";
