import { describe, expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import type { RecurrencePhrases } from "../../src/recurrence/recurrence-phrases.js";
import { summarizeRecurrence } from "../../src/recurrence/summarize-recurrence.js";
import { summarizeRRuleText } from "../../src/recurrence/summarize-rrule-text.js";
import { each, nth, rule, times, until } from "./summary-rules.js";

const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

const german: RecurrencePhrases = {
  locale: "de",
  every: { daily: "Jeden Tag", weekly: "Jede Woche", monthly: "Jeden Monat", yearly: "Jedes Jahr" },
  everyFew: {
    daily: { other: "Alle {n} Tage" },
    weekly: { other: "Alle {n} Wochen" },
    monthly: { other: "Alle {n} Monate" },
    yearly: { other: "Alle {n} Jahre" },
  },
  happens: "{every} {days}",
  on: "{days}",
  weekdayRange: "von {first} bis {last}",
  monthDayRange: "vom {first} bis zum {last}",
  monthDay: "am {date}",
  yearDay: "am {date} {month}",
  days: {
    1: "Montag",
    2: "Dienstag",
    3: "Mittwoch",
    4: "Donnerstag",
    5: "Freitag",
    6: "Samstag",
    7: "Sonntag",
    workday: "Werktag",
    weekendDay: "Wochenendtag",
    day: "Tag",
    ofThese: "dieser Tage",
  },
  dayPhrases: {
    weekly: "am {day}",
    every: "an jedem {day}",
    nth: "am {nth} {day}",
    last: "am letzten {day}",
    nthLast: "am {nth} {day} vor dem Ende",
  },
  ownDayPhrases: { day: { nthLast: "am {nth}letzten {day}" } },
  months,
  ofMonths: months.map((month) => `im ${month}`),
  ofMonth: "{day} {ofMonth}",
  ofEachWeek: "{day} der Woche",
  ofEachMonth: "{days} jedes Monats",
  ofTheMonth: "{days} des Monats",
  ofTheYear: "{days} des Jahres",
  ordinals: { other: "{n}." },
  dates: { other: "{n}." },
  orElse: "{days} oder {others}",
  only: "nur {days}",
  inMonths: "im {months}",
  noted: "{rule} ({note})",
  leapYears: "in Schaltjahren",
  monthsWithDay: "wo es ihn gibt",
  yearsWithDay: "wo es ihn gibt",
  weeksFrom: "Wochen ab {day}",
  times: { other: "{n}-mal" },
  until: "bis zum {date} {month} {year}",
  and: "{items} und {last}",
  comma: "{first}, {next}",
  ownRule: "Nach eigener Regel: {rule}",
};

const start = "2026-06-15" as OccurrenceStart;

describe("REC-9: a table is all that another language needs", () => {
  it.each<[Recurrence, string]>([
    [rule("weekly", { weekdays: each(1), end: times(5) }), "Jede Woche am Montag, 5-mal"],
    [rule("weekly", { interval: 2, weekdays: each(1, 2, 3, 4, 5) }), "Alle 2 Wochen von Montag bis Freitag"],
    [rule("monthly", { monthDays: [1, 15] }), "Jeden Monat am 1. und am 15."],
    [rule("monthly", { monthDays: [-3] }), "Jeden Monat am 3.letzten Tag"],
    [rule("monthly", { monthDays: [31], overflow: "lastDay" }), "Jeden Monat am 31. oder am letzten Tag des Monats"],
    [rule("yearly", { months: [4], weekdays: [nth(1, 1)] }), "Jedes Jahr am 1. Montag im April"],
    [rule("yearly", { end: until("2030-12-31") }), "Jedes Jahr am 15. Juni, bis zum 31. Dezember 2030"],
    [rule("daily", { months: [8] }), "Jeden Tag, nur im August"],
  ])("German: %j", (recurrence, text) => {
    expect(summarizeRecurrence(recurrence, start, german)).toBe(text);
  });

  it("German: a rule of its own", () => {
    expect(summarizeRRuleText("FREQ=HOURLY", german)).toBe("Nach eigener Regel: FREQ=HOURLY");
  });

  it("also one with more plural forms, or days of another gender", () => {
    const own = { nth: "na {n}ª {day}", last: "na última {day}" };
    const table: RecurrencePhrases = {
      ...german,
      locale: "pl",
      everyFew: { ...german.everyFew, daily: { few: "Co {n} dni", many: "Co {n} dni (m)", other: "Co {n} dnia" } },
      ownDayPhrases: { 2: own },
    };
    expect([2, 5].map((interval) => summarizeRecurrence(rule("daily", { interval }), start, table))).toEqual([
      "Co 2 dni",
      "Co 5 dni (m)",
    ]);
    const weekdays = [nth(1, 1), nth(1, 2), nth(-1, 2)];
    expect(summarizeRecurrence(rule("monthly", { weekdays }), start, table)).toBe(
      "Jeden Monat am 1. Montag, na 1ª Dienstag und na última Dienstag",
    );
  });
});
