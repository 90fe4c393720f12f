import { secondsPerDay } from "../kernel/local-date-time.js";
import type { CompiledRule } from "./compiled-rule.js";
import { periodOf, periodsPerCycle } from "./periods.js";
import { wallsFrom } from "./walls-from.js";
import { wallsOfPeriod } from "./walls-of-period.js";

/**
 * The times on the wall at which a rule occurs before one, descending. It goes there at once, unless the rule counts its
 * occurrences: then it counts from the start.
 */
export function* wallsBefore(rule: CompiledRule, before: number): Generator<number, void> {
  if (rule.count === Number.POSITIVE_INFINITY) yield* uncountedBefore(rule, before);
  else yield* countedBefore(rule, before).reverse();
}

function countedBefore(rule: CompiledRule, before: number): number[] {
  const found: number[] = [];
  for (const wall of wallsFrom(rule, Number.NEGATIVE_INFINITY)) {
    if (wall >= before) break;
    found.push(wall);
  }
  return found;
}

function* uncountedBefore(rule: CompiledRule, before: number): Generator<number, void> {
  const most = Math.min(before - 1, rule.end);
  if (most < rule.start) return;
  const start = periodOf(rule, Math.floor(rule.start / secondsPerDay));
  const step = stepOf(rule);
  const last = periodOf(rule, Math.floor(most / secondsPerDay));
  const cycle = periodsPerCycle(rule);
  let period = start + Math.floor((last - start) / step) * step;
  let proven = period - cycle;
  for (; period >= start && period >= proven; period -= step) {
    for (const wall of [...wallsOfPeriod(rule, period, rule.start)].reverse()) {
      if (wall > most || wall < rule.start) continue;
      proven = period - cycle;
      yield wall;
    }
  }
}

/** How many periods lie between two that the interval hits; a rule that counts in less than a day goes by every day. */
const stepOf = ({ frequency, interval }: CompiledRule): number =>
  frequency === "hourly" || frequency === "minutely" || frequency === "secondly" ? 1 : interval;
