import { secondsPerDay } from "../kernel/local-date-time.js";
import type { CompiledRule } from "./compiled-rule.js";
import { countOfPeriods } from "./count-of-periods.js";
import { nextPeriod, periodOf, periodsPerCycle } from "./periods.js";
import { wallsOfPeriod } from "./walls-of-period.js";

/**
 * The times on the wall at which a rule occurs from one on, ascending. It goes there at once, however far from the
 * start, unless the rule counts its occurrences and its periods differ: then it counts from the start.
 */
export function* wallsFrom(rule: CompiledRule, from: number): Generator<number, void> {
  const least = Math.max(from, rule.start);
  if (rule.end < least) return;
  const start = periodOf(rule, dayOf(rule.start));
  const near = nextPeriod(rule, start, periodOf(rule, dayOf(least)));
  const passed = rule.count === Number.POSITIVE_INFINITY ? 0 : countOfPeriods(rule, start, near);
  const first = passed === null ? rule.start : least;
  const last = periodOf(rule, dayOf(rule.end));
  const cycle = periodsPerCycle(rule);
  let left = rule.count - (passed ?? 0);
  let period = passed === null ? start : near;
  let proven = period + cycle;
  while (left > 0 && period <= last && period <= proven) {
    for (const wall of wallsOfPeriod(rule, period, first)) {
      if (wall > rule.end) return;
      if (wall < rule.start) continue;
      proven = period + cycle;
      if (wall >= least) yield wall;
      left--;
      if (left === 0) return;
    }
    period = nextPeriod(rule, start, period + 1);
  }
}

const dayOf = (wall: number): number => Math.floor(wall / secondsPerDay);
