import type { IsoWeekday, RecurrenceFrequency } from "../model/recurrence.js";

/** What days are called: by the day of the week, or as the days from Monday to Friday, of the weekend, or all. */
export type DayNoun = IsoWeekday | "workday" | "weekendDay" | "day" | "ofThese";

/** A phrase by the plural category of its number (Unicode CLDR); `other` stands in for those that are left out. */
export type PhraseForms = Readonly<Record<"other", string> & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** How days are told that have a name. `{day}` is the name, `{n}` a number, `{nth}` its ordinal. */
export interface DayPhrases {
  /** The day in every week. */
  readonly weekly: string;
  /** Each such day of a month or year. */
  readonly every: string;
  /** The how-many-th such day. */
  readonly nth: string;
  /** The last such day. */
  readonly last: string;
  /** The how-many-th such day from the end, from the second on. */
  readonly nthLast: string;
}

/**
 * All that a language needs for summaries of recurrences. In a phrase, `{name}` stands for what the sentence says of
 * its field; a name may be left out or come twice. What `{nth}` and `{date}` are follows from `ordinals` and `dates`.
 */
export interface RecurrencePhrases {
  /** Language tag, whose plural rules choose among the forms of a phrase. */
  readonly locale: string;
  /** Every single unit: how a sentence begins. */
  readonly every: Readonly<Record<RecurrenceFrequency, string>>;
  /** Every `{n}` units, from two on, by the cardinal category of the number. */
  readonly everyFew: Readonly<Record<RecurrenceFrequency, PhraseForms>>;
  /** Adds the `{days}` to how a sentence begins, `{every}`. */
  readonly happens: string;
  /** The `{days}` on which something happens, unless they are a range. */
  readonly on: string;
  /** Weekdays from the `{first}` to the `{last}` of at least three in a row. */
  readonly weekdayRange: string;
  /** Days of the month from the `{first}` to the `{last}` of at least three in a row. */
  readonly monthDayRange: string;
  /** The `{date}`-th day of a month that is not named. */
  readonly monthDay: string;
  /** A day of the year: the month as `{month}`, the day as `{n}` or as `{date}`. */
  readonly yearDay: string;
  /** The names of the days. */
  readonly days: Readonly<Record<DayNoun, string>>;
  /** How days are told. */
  readonly dayPhrases: DayPhrases;
  /** How days are told whose gender or number asks for other phrases than `dayPhrases`. */
  readonly ownDayPhrases: Readonly<Partial<Record<DayNoun, Partial<DayPhrases>>>>;
  /** The names of the months, January first. */
  readonly months: readonly string[];
  /** The months as those that days belong to, January first: "of January". */
  readonly ofMonths: readonly string[];
  /** A `{day}` of a month, `{ofMonth}`. */
  readonly ofMonth: string;
  /** A `{day}` of each week. */
  readonly ofEachWeek: string;
  /** `{days}` of each month. */
  readonly ofEachMonth: string;
  /** `{days}` of the month in question. */
  readonly ofTheMonth: string;
  /** `{days}` of the year in question. */
  readonly ofTheYear: string;
  /** Ordinals, `{n}` being the number, by its ordinal category. */
  readonly ordinals: PhraseForms;
  /** Numbers of days in dates, `{n}` being the number, by its ordinal category. */
  readonly dates: PhraseForms;
  /** Days as they are, `{days}`, or others where they are missing, `{others}`. */
  readonly orElse: string;
  /** Limits a rule to `{days}` or months, which come with their preposition. */
  readonly only: string;
  /** In the `{months}`, as a limit. */
  readonly inMonths: string;
  /** Adds a `{note}` to the `{rule}`. */
  readonly noted: string;
  /** The note that years without 29 February are left out. */
  readonly leapYears: string;
  /** The note that months without such a day are left out. */
  readonly monthsWithDay: string;
  /** The note that years without such a day are left out. */
  readonly yearsWithDay: string;
  /** The note that weeks start on a `{day}`. */
  readonly weeksFrom: string;
  /** `{n}` times, by the cardinal category of the number. */
  readonly times: PhraseForms;
  /** Until a day: the month as `{month}`, the day as `{n}` or `{date}`, the year as `{year}`. */
  readonly until: string;
  /** Joins the `{last}` of a list to the `{items}` before it. */
  readonly and: string;
  /** Joins the `{next}` part of a list or sentence to the `{first}` ones. */
  readonly comma: string;
  /** Tells a `{rule}` that is known as text of RFC 5545 only. */
  readonly ownRule: string;
}
