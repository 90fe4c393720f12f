import type { Decision, Refusal } from "../kernel/decision.js";
import { accept, acceptUnless } from "../kernel/decision.js";
import type { IsoWeekday, RecurrenceWeekday } from "../model/recurrence.js";
import type { RRuleRefusalCode } from "./recurrence-refusal-code.js";
import type { RuleFrequency } from "./rule-parts.js";
import { malformed } from "./split-rule-text.js";

type Read<T> = Decision<T, RRuleRefusalCode>;

/** The weekdays as RFC 5545 writes them, from Monday on. */
export const weekdayTexts: readonly string[] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const frequencies: ReadonlyMap<string, RuleFrequency> = new Map(
  (["yearly", "monthly", "weekly", "daily", "hourly", "minutely", "secondly"] as const).map((frequency) => [
    frequency.toUpperCase(),
    frequency,
  ]),
);

/** Reads FREQ. */
export function readFrequency(text: string): Read<RuleFrequency> {
  const frequency = frequencies.get(text);
  return frequency === undefined ? malformed("FREQ", "form") : accept(frequency);
}

/** Reads one number without a sign. */
export function readNumber(part: string, text: string, least: number, most: number): Read<number> {
  if (!/^\d{1,15}$/.test(text)) return malformed(part, "form");
  const number = Number(text);
  return acceptUnless(rangeFaults(part, number, least, most), () => number);
}

/** Reads a list of numbers, each once; where negative ones are allowed, 0 is not. */
export function readNumbers(part: string, text: string, least: number, most: number): Read<readonly number[]> {
  const form = least < 0 ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/;
  const texts = text.split(",").map((one) => one.trim());
  if (!texts.every((one) => form.test(one))) return malformed(part, "form");
  const numbers = [...new Set(texts.map(Number))];
  return acceptUnless(
    numbers.flatMap((number) => rangeFaults(part, number, least, most)),
    () => numbers,
  );
}

/** Reads BYDAY. */
export function readDays(text: string): Read<readonly RecurrenceWeekday[]> {
  const matches = text.split(",").map((one) => /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one.trim()));
  const days = matches.flatMap((match) =>
    match === null ? [] : [{ day: isoWeekday(match[2] ?? ""), nth: match[1] === undefined ? null : Number(match[1]) }],
  );
  if (days.length < matches.length) return malformed("BYDAY", "form");
  const unique = new Map(days.map((one) => [`${one.nth}/${one.day}`, one]));
  return acceptUnless(
    days.flatMap(({ nth }) => (nth === null ? [] : rangeFaults("BYDAY", nth, -53, 53))),
    () => [...unique.values()],
  );
}

/** Reads WKST. */
export const readWeekStart = (text: string): Read<IsoWeekday> =>
  weekdayTexts.includes(text) ? accept(isoWeekday(text)) : malformed("WKST", "form");

const isoWeekday = (text: string): IsoWeekday => (weekdayTexts.indexOf(text) + 1) as IsoWeekday; // one of the seven

function rangeFaults(part: string, value: number, least: number, most: number): readonly Refusal<RRuleRefusalCode>[] {
  const isInside = value >= least && value <= most && (value !== 0 || least >= 0);
  return isInside ? [] : [{ code: "RRULE_VALUE_OUT_OF_RANGE", params: { part, value, least, most } }];
}
