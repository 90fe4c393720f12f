import type { Comparison } from "./comparison.js";

/** One line of an explanation: what was compared, how far it agrees, and what that counts. */
export interface EvidenceLine {
  /** The field; two joined by `+` where names were found swapped. */
  readonly field: string;
  /** How it was compared. */
  readonly comparator: string;
  /** How far it agrees. */
  readonly level: string;
  /** The normalised value of the first record; `null` for none. */
  readonly left: string | null;
  /** The normalised value of the second record; `null` for none. */
  readonly right: string | null;
  /** The bits that count: for, or below 0 against. */
  readonly bits: number;
  /** The bits that the line would count alone; more than `bits` where stronger evidence of the same source stands beside it. */
  readonly alone: number;
}

/** A piece of evidence, for the rows of a table. */
export interface Evidence {
  /** What is compared, for calibration. */
  readonly comparisons: readonly Comparison[];
  /** No two rows have more bits. */
  most(): number;
  /** The bits for or against that two rows are one and the same. */
  bits(a: number, b: number): number;
  /** The same with what it is made of; missing values have no line. */
  explain(a: number, b: number): readonly EvidenceLine[];
}
