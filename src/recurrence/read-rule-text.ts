import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless, refuse } from "../kernel/decision.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { readDays, readFrequency, readNumber, readNumbers, readWeekStart } from "./read-rule-values.js";
import { readUntil } from "./read-until.js";
import type { RRuleRefusalCode } from "./recurrence-refusal-code.js";
import type { RuleEnd, RuleParts } from "./rule-parts.js";
import { splitRuleText } from "./split-rule-text.js";

/** The most occurrences that a rule may count: they are counted one by one. */
const mostCounted = 100_000;

/** The longest interval that is taken; of seconds it is three decades. */
const mostInterval = 999_999_999;

/** Reads the value of an RRULE of RFC 5545, for a start in a zone. What it is against comes in the order of the text. */
export function readRuleText(
  text: string,
  start: OccurrenceStart,
  timeZone: string,
): Decision<RuleParts, RRuleRefusalCode> {
  const split = splitRuleText(text);
  if (!split.ok) return split;
  const found: Refusal<RRuleRefusalCode>[] = [];
  const value = <T>(part: string, read: (text: string) => Decision<T, RRuleRefusalCode>, none: T): T => {
    const given = split.value.get(part);
    if (given === undefined) return none;
    const decision = read(given);
    if (!decision.ok) found.push(...decision.refusals);
    return decision.ok ? decision.value : none;
  };
  const numbers = (part: string, least: number, most: number): readonly number[] =>
    value(part, (list) => readNumbers(part, list, least, most), []);
  if (split.value.has("COUNT") && split.value.has("UNTIL")) return refuse({ code: "RRULE_COUNT_AND_UNTIL" });
  const never: RuleEnd = { kind: "never" };
  const counted = value("COUNT", (given) => readNumber("COUNT", given, 1, mostCounted), 0);
  const parts: RuleParts = {
    frequency: value("FREQ", readFrequency, "daily"),
    interval: value("INTERVAL", (given) => readNumber("INTERVAL", given, 1, mostInterval), 1),
    months: numbers("BYMONTH", 1, 12),
    weekNumbers: numbers("BYWEEKNO", -53, 53),
    yearDays: numbers("BYYEARDAY", -366, 366),
    monthDays: numbers("BYMONTHDAY", -31, 31),
    weekdays: value("BYDAY", readDays, []),
    hours: numbers("BYHOUR", 0, 23),
    minutes: numbers("BYMINUTE", 0, 59),
    seconds: numbers("BYSECOND", 0, 60).map((second) => Math.min(second, 59)), // a leap second is the one before
    setPositions: numbers("BYSETPOS", -366, 366),
    overflow: "skip",
    weekStart: value("WKST", readWeekStart, 1),
    end:
      counted > 0
        ? { kind: "count", count: counted }
        : value("UNTIL", (given) => readUntil(given, start, timeZone), never),
  };
  return acceptUnless(found, () => (start.length === 10 ? { ...parts, hours: [], minutes: [], seconds: [] } : parts));
}
