import type { CivilDate } from "../kernel/civil-date.js";
import { addDays, addMonths } from "../kernel/civil-date.js";
import type { Refusal } from "../kernel/decision.js";
import type { OpportunityDetails } from "../model/opportunity.js";

/** When revenue recurs: from a day, for whole months, to a day. */
export type RecurringTerm = Pick<OpportunityDetails, "recurringStartOn" | "recurringMonths" | "recurringEndOn">;

/** What is given of a term; what is left out, or `undefined`, is not. */
export type GivenTerm = { readonly [Part in keyof RecurringTerm]?: RecurringTerm[Part] | undefined };

/** Why a term cannot be taken. */
export type RecurringTermRefusalCode = "RECURRING_TERM_INCONSISTENT";

/** A term of which any two parts were given. */
export interface CompletedTerm {
  /** The term, whole where two parts are known. */
  readonly term: RecurringTerm;
  /** Why it cannot be taken; then the term is as it was. */
  readonly refusals: readonly Refusal<RecurringTermRefusalCode>[];
}

/** What follows from the others comes first. */
const parts = ["recurringEndOn", "recurringMonths", "recurringStartOn"] as const;

/** The most months that a term may have: a hundred years. */
const mostMonths = 1_200;

/**
 * Completes a term: of start, months and end any two give the third. A month ends the day before the same day of the next
 * month, or before the last day of a shorter one. Of a term that was whole already, what is not given anew follows: the
 * end from a new start or new months, the months from a new end. Taking the months or the end away leaves it without end.
 */
export function completeTerm(
  given: GivenTerm,
  before: RecurringTerm = { recurringStartOn: null, recurringMonths: null, recurringEndOn: null },
): CompletedTerm {
  const term = solved(pinned(given, before));
  return term === null
    ? {
        term: before,
        refusals: [{ code: "RECURRING_TERM_INCONSISTENT", path: [pathOf(given)], params: told(given, before) }],
      }
    : { term, refusals: [] };
}

/** The parts that count: what is given, and of what was there as much as leaves one to follow. */
function pinned(given: GivenTerm, before: RecurringTerm): RecurringTerm {
  const { recurringStartOn: start, recurringMonths: months, recurringEndOn: end } = given;
  const merged = { ...termOf(before), ...present(given) };
  if (start === null && end === undefined) return { ...merged, recurringEndOn: null };
  if ((months === null && !end) || (end === null && !months))
    return { ...merged, recurringMonths: null, recurringEndOn: null };
  const isWhole = parts.every((part) => merged[part] !== null);
  const follows = isWhole ? parts.find((part) => given[part] === undefined) : undefined;
  return follows === undefined ? merged : { ...merged, [follows]: null };
}

/** The third part made of two; `null` where they contradict each other. */
function solved(term: RecurringTerm): RecurringTerm | null {
  const { recurringStartOn: start, recurringMonths: months, recurringEndOn: end } = term;
  if (start !== null && months !== null) {
    const made = endOf(start, months);
    return made === null || (end !== null && end !== made) ? null : { ...term, recurringEndOn: made };
  }
  if (end === null) return term;
  const found = start === null ? startFor(months, end) : monthsFor(start, end);
  return found === null ? null : { ...term, ...found };
}

const endOf = (start: CivilDate, months: number): CivilDate | null =>
  within(() => addDays(addMonths(start, months), -1));

function monthsFor(start: CivilDate, end: CivilDate): Pick<RecurringTerm, "recurringMonths"> | null {
  const near =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));
  const fits = [near, near + 1].find((months) => months >= 1 && months <= mostMonths && endOf(start, months) === end);
  return fits === undefined ? null : { recurringMonths: fits };
}

/** A term without start and months stays as it is. */
function startFor(months: number | null, end: CivilDate): Partial<RecurringTerm> | null {
  if (months === null) return {};
  const start = within(() => addMonths(addDays(end, 1), -months));
  return start !== null && endOf(start, months) === end ? { recurringStartOn: start } : null;
}

/** `null` for a day that lies outside the years 0001 to 9999. */
function within(day: () => CivilDate): CivilDate | null {
  try {
    return day();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A record that has a term has much else. */
const termOf = ({ recurringStartOn, recurringMonths, recurringEndOn }: RecurringTerm): RecurringTerm => ({
  recurringStartOn,
  recurringMonths,
  recurringEndOn,
});

const present = (given: GivenTerm): Partial<RecurringTerm> =>
  Object.fromEntries(parts.flatMap((part) => (given[part] === undefined ? [] : [[part, given[part]]])));

const pathOf = (given: GivenTerm): string => parts.find((part) => given[part] !== undefined) ?? "recurringEndOn";

const told = (given: GivenTerm, before: RecurringTerm) => {
  const { recurringStartOn, recurringMonths, recurringEndOn } = { ...before, ...present(given) };
  return { start: recurringStartOn, months: recurringMonths, end: recurringEndOn };
};
