import type { CompiledRule } from "./compiled-rule.js";
import { setOf } from "./integer-math.js";
import { pickPositions } from "./pick-positions.js";
import type { RuleParts } from "./rule-parts.js";

type TimeParts = Pick<CompiledRule, "times" | "hours" | "minutes" | "seconds" | "setPositions">;

/**
 * The times of a rule within a day, or within a unit that is less than a day; there hours and the like say which units
 * count. Of days and less all or none of a period's times pass, so that the set positions are picked here for good.
 */
export function timesOfUnit(parts: RuleParts, startSecond: number): TimeParts {
  const { frequency, setPositions } = parts;
  const isLess = frequency === "hourly" || frequency === "minutely" || frequency === "secondly";
  const all = isLess ? timesWithinUnit(parts, startSecond) : timesWithinDay(parts, startSecond);
  const isPicked = setPositions.length > 0 && (isLess || frequency === "daily");
  return {
    times: isPicked ? pickPositions(all, setPositions) : all,
    hours: setOf(isLess ? parts.hours : []),
    minutes: setOf(frequency === "minutely" || frequency === "secondly" ? parts.minutes : []),
    seconds: setOf(frequency === "secondly" ? parts.seconds : []),
    setPositions: isPicked ? [] : setPositions,
  };
}

function timesWithinDay(parts: RuleParts, startSecond: number): readonly number[] {
  if (parts.hours.length + parts.minutes.length + parts.seconds.length === 0) return [startSecond];
  const hours = ascending(parts.hours, Math.floor(startSecond / 3_600));
  return hours.flatMap((hour) => timesWithinHour(parts, startSecond).map((time) => hour * 3_600 + time));
}

function timesWithinUnit(parts: RuleParts, startSecond: number): readonly number[] {
  if (parts.frequency === "hourly") return timesWithinHour(parts, startSecond);
  return parts.frequency === "minutely" ? ascending(parts.seconds, startSecond % 60) : [0];
}

function timesWithinHour({ minutes, seconds }: RuleParts, startSecond: number): readonly number[] {
  const within = ascending(seconds, startSecond % 60);
  return ascending(minutes, Math.floor(startSecond / 60) % 60).flatMap((minute) =>
    within.map((second) => minute * 60 + second),
  );
}

const ascending = (numbers: readonly number[], implied: number): readonly number[] =>
  numbers.length === 0 ? [implied] : [...new Set(numbers)].sort((a, b) => a - b);
