import type { Refusal } from "../kernel/decision.js";
import type { RecurrenceRefusalCode } from "./recurrence-refusal-code.js";
import type { RuleFrequency, RuleParts } from "./rule-parts.js";
import { withoutOverflow } from "./without-overflow.js";

type Objection = Refusal<RecurrenceRefusalCode>;

/**
 * What speaks against the parts of a rule taken together, whatever the dates.
 * @param start - The start on the wall, in seconds from 1970-01-01.
 */
export const partsObjections = (parts: RuleParts, start: number): readonly Objection[] => [
  ...(unusable[parts.frequency] ?? []).flatMap((part) => (parts[part].length > 0 ? [unfit(parts, part)] : [])),
  ...(withoutOverflow(parts, start) === null ? [unfit(parts, "overflow")] : []),
  ...nthObjections(parts),
];

/** The parts that a frequency has no use for. */
const unusable: Readonly<Record<RuleFrequency, readonly ("monthDays" | "yearDays" | "weekNumbers")[]>> = {
  yearly: [],
  monthly: ["yearDays", "weekNumbers"],
  weekly: ["monthDays", "yearDays", "weekNumbers"],
  daily: ["yearDays", "weekNumbers"],
  hourly: ["weekNumbers"],
  minutely: ["weekNumbers"],
  secondly: ["weekNumbers"],
};

const unfit = ({ frequency }: RuleParts, part: keyof RuleParts): Objection => ({
  code: "RECURRENCE_PARTS_UNFIT",
  path: [part],
  params: { frequency, part },
});

function nthObjections(parts: RuleParts): readonly Objection[] {
  const most = highestNth(parts);
  return parts.weekdays.flatMap(({ nth }, i) =>
    nth === null || Math.abs(nth) <= most
      ? []
      : [
          {
            code: "RECURRENCE_WEEKDAY_NTH_UNFIT",
            path: ["weekdays", i, "nth"],
            params: { frequency: parts.frequency, nth, most },
          },
        ],
  );
}

/** How many of a weekday there may be in what they are numbered in: a year, a month, or nothing. */
function highestNth({ frequency, months, weekNumbers }: RuleParts): number {
  if (frequency === "monthly") return 5;
  if (frequency !== "yearly" || weekNumbers.length > 0) return 0;
  return months.length > 0 ? 5 : 53;
}
