import type { ComparedType } from "../duplicates/compared-record.js";
import { isComparedType } from "../duplicates/compared-record.js";
import type { RecordTypes } from "../model/record-types.js";

/** The types of record whose duplicates are merged: those that can have any. */
export type MergeableType = ComparedType;

/** A record that can be merged. */
export type Mergeable = RecordTypes[MergeableType];

/** Whether duplicates of a type are merged. */
export const isMergeable = isComparedType;
