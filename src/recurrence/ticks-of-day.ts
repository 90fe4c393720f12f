import { secondsPerDay } from "../kernel/local-date-time.js";
import type { CompiledRule } from "./compiled-rule.js";
import { greatestDivisor, remainder } from "./integer-math.js";
import type { RuleFrequency } from "./rule-parts.js";

const seconds = { hourly: 3_600, minutely: 60, secondly: 1 };

/** The seconds of a unit of less than a day. */
export const unitSeconds = (frequency: RuleFrequency): number => seconds[frequency as keyof typeof seconds]; // asked of no other

/**
 * The times on the wall within a day of a rule that counts in hours or less, ascending. Those of the unit before `from`
 * and earlier are left out.
 */
export function* ticksOfDay(rule: CompiledRule, day: number, from: number): Generator<number> {
  const unit = unitSeconds(rule.frequency);
  const end = (day + 1) * secondsPerDay;
  let at = tickAtOrAfter(rule, Math.max(day * secondsPerDay, Math.floor(from / unit) * unit));
  while (at < end) {
    const open = openFrom(rule, at);
    if (open === at) for (const time of rule.times) yield at + time;
    at = tickAtOrAfter(rule, open === at ? at + unit : open);
  }
}

/** The first beginning of a unit, from a time on, that the interval hits. */
export function tickAtOrAfter(rule: CompiledRule, wall: number): number {
  const unit = unitSeconds(rule.frequency);
  const first = Math.floor(rule.start / unit) * unit;
  const step = unit * rule.interval;
  return first + Math.max(0, Math.ceil((wall - first) / step)) * step;
}

/** Whether the interval ever hits an hour, minute and second that a rule lets pass: what it hits repeats after some days. */
export function hasOpenTick(rule: CompiledRule): boolean {
  const step = unitSeconds(rule.frequency) * rule.interval;
  const first = tickAtOrAfter(rule, Number.NEGATIVE_INFINITY);
  const end = first + (secondsPerDay / greatestDivisor(step, secondsPerDay)) * step;
  let at = first;
  while (at < end) {
    const open = openFrom(rule, at);
    if (open === at) return true;
    at = tickAtOrAfter(rule, open);
  }
  return false;
}

/** The time itself where a rule lets its hour, minute and second pass, else a later one before which it lets none. */
function openFrom({ hours, minutes, seconds }: CompiledRule, at: number): number {
  const second = remainder(at, secondsPerDay);
  if (hours.size > 0 && !hours.has(Math.floor(second / 3_600))) return at + 3_600 - (second % 3_600);
  if (minutes.size > 0 && !minutes.has(Math.floor(second / 60) % 60)) return at + 60 - (second % 60);
  return seconds.size > 0 && !seconds.has(second % 60) ? at + 1 : at;
}
