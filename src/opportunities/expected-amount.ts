import type { ExactDecimal } from "../kernel/exact-decimal.js";
import {
  exactInteger,
  exactZero,
  multiplyExact,
  parseExactDecimal,
  roundExact,
  shiftExact,
} from "../kernel/exact-decimal.js";
import type { Opportunity } from "../model/opportunity.js";

/**
 * What an opportunity is expected to bring, in minor units: its amount times its probability, a half rounded up; `null`
 * while either is.
 */
export const expectedAmount = ({ amount, probability }: Pick<Opportunity, "amount" | "probability">): number | null =>
  amount === null || probability === null ? null : Number(roundExact(weightedAmount(amount, probability)));

/** An amount in minor units times a probability in percent, not rounded; a probability of `null` counts as 0. */
export const weightedAmount = (amount: number, probability: number | null): ExactDecimal =>
  shiftExact(multiplyExact(exactInteger(amount), percentOf(probability)), -2);

const percentOf = (probability: number | null): ExactDecimal =>
  (probability === null ? null : parseExactDecimal(probability)) ?? exactZero;
