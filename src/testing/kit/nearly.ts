import type { SameNumber } from "./difference-of.js";

/**
 * Whether two numbers are equal but for their last digits. Storages add in different orders, so sums of fractions and
 * means may come out a few units in the last place apart.
 */
export const nearly: SameNumber = (actual, expected) =>
  Math.abs(actual - expected) <= 16 * Number.EPSILON * Math.max(Math.abs(actual), Math.abs(expected), leastScale);

/** Where large parts cancel each other out, what is left of rounding is not measured by the sum. */
const leastScale = 1e-6;
