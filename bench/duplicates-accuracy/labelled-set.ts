import type { MatchRules } from "../../src/duplicates/rules/match-rules.js";

/** Records of which it is known which are one and the same. */
export interface LabelledSet {
  /** What the set is called. */
  readonly name: string;
  /** The rules that it is searched by. */
  readonly rules: MatchRules;
  /** The records as the rules name their fields, with an id each. */
  readonly records: readonly LabelledRecord[];
  /** Whether records are compared with those of the other file only. */
  readonly acrossFiles: boolean;
}

/** A record, and what it is a record of. */
export interface LabelledRecord {
  /** The id, unique in the set. */
  readonly id: string;
  /** The entity: records of one entity are duplicates. */
  readonly entity: string;
  /** The file that it stands in. */
  readonly file: string;
  /** What is compared. */
  readonly subject: object;
}
