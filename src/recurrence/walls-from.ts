import { secondsPerDay } from "../kernel/local-date-time.js";
import type { CompiledRule } from "./compiled-rule.js";
import { nextPeriod, periodOf, periodsPerCycle } from "./periods.js";
import { wallsOfPeriod } from "./walls-of-period.js";

/**
 * The times on the wall at which a rule occurs from one on, ascending. It goes there at once, however far from the
 * start, unless the rule counts its occurrences: then it counts from the start.
 */
export function wallsFrom(rule: CompiledRule, from: number): Generator<number, void> {
  return rule.count === Number.POSITIVE_INFINITY ? uncountedFrom(rule, from) : countedFrom(rule, from);
}

function* countedFrom(rule: CompiledRule, from: number): Generator<number, void> {
  let left = rule.count;
  for (const wall of uncountedFrom(rule, rule.start)) {
    if (wall >= from) yield wall;
    left--;
    if (left === 0) return;
  }
}

function* uncountedFrom(rule: CompiledRule, from: number): Generator<number, void> {
  const least = Math.max(from, rule.start);
  if (rule.end < least) return;
  const start = periodOf(rule, dayOf(rule.start));
  const last = periodOf(rule, dayOf(rule.end));
  const cycle = periodsPerCycle(rule);
  let period = nextPeriod(rule, start, periodOf(rule, dayOf(least)));
  let proven = period + cycle;
  while (period <= last && period <= proven) {
    for (const wall of wallsOfPeriod(rule, period, least)) {
      if (wall > rule.end) return;
      if (wall < least) continue;
      proven = period + cycle;
      yield wall;
    }
    period = nextPeriod(rule, start, period + 1);
  }
}

const dayOf = (wall: number): number => Math.floor(wall / secondsPerDay);
