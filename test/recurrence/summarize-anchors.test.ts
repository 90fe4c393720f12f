import { describe, expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { enRecurrence } from "../../src/messages/en-recurrence.js";
import { frRecurrence } from "../../src/messages/fr-recurrence.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { summarizeRecurrence } from "../../src/recurrence/summarize-recurrence.js";
import { each, nth, rule, times, until } from "./summary-rules.js";

const start = "2026-01-05T09:00:00" as OccurrenceStart;
const workdays = each(1, 2, 3, 4, 5);

describe("REC-9 says what the requirements say", () => {
  it.each<[Recurrence, string, string]>([
    [
      rule("weekly", { weekdays: each(1), end: times(5) }),
      "Every week on Monday, 5 times",
      "Chaque semaine le lundi, 5 fois",
    ],
    [rule("daily"), "Every day", "Chaque jour"],
    [
      rule("daily", { interval: 2, end: until("2027-03-31") }),
      "Every 2 days, until March 31, 2027",
      "Tous les 2 jours, jusqu’au 31 mars 2027",
    ],
    [
      rule("daily", { end: until("2027-04-01") }),
      "Every day, until April 1, 2027",
      "Chaque jour, jusqu’au 1er avril 2027",
    ],
    [
      rule("weekly", { weekdays: each(6, 7) }),
      "Every week on Saturday and Sunday",
      "Chaque semaine le samedi et le dimanche",
    ],
    [rule("weekly", { weekdays: workdays }), "Every week from Monday to Friday", "Chaque semaine du lundi au vendredi"],
    [rule("monthly", { monthDays: [1] }), "Every month on the 1st", "Chaque mois le 1er"],
    [
      rule("monthly", { monthDays: [15], end: times(12) }),
      "Every month on the 15th, 12 times",
      "Chaque mois le 15, 12 fois",
    ],
    [
      rule("monthly", { monthDays: [31], overflow: "lastDay" }),
      "Every month on the 31st, or on the last day of the month",
      "Chaque mois le 31, ou le dernier jour du mois",
    ],
    [rule("monthly", { monthDays: [-1] }), "Every month on the last day", "Chaque mois le dernier jour"],
    [rule("monthly", { weekdays: [nth(-1, 5)] }), "Every month on the last Friday", "Chaque mois le dernier vendredi"],
    [rule("monthly", { weekdays: [nth(1, 1)] }), "Every month on the 1st Monday", "Chaque mois le 1er lundi"],
    [
      rule("monthly", { weekdays: workdays, setPositions: [-1] }),
      "Every month on the last weekday",
      "Chaque mois le dernier jour ouvré",
    ],
    [
      rule("monthly", { weekdays: workdays, setPositions: [1] }),
      "Every month on the 1st weekday",
      "Chaque mois le 1er jour ouvré",
    ],
    [
      rule("yearly", { interval: 2, months: [3], monthDays: [1] }),
      "Every 2 years on March 1",
      "Tous les 2 ans le 1er mars",
    ],
    [
      rule("yearly", { months: [2], monthDays: [29] }),
      "Every year on February 29 (leap years)",
      "Chaque année le 29 février (années bissextiles)",
    ],
    [
      rule("yearly", { months: [4], weekdays: [nth(1, 1)] }),
      "Every year on the 1st Monday of April",
      "Chaque année le 1er lundi d’avril",
    ],
    [
      rule("yearly", { months: [10], weekdays: [nth(-1, 7)], end: times(3) }),
      "Every year on the last Sunday of October, 3 times",
      "Chaque année le dernier dimanche d’octobre, 3 fois",
    ],
  ])("%j", (recurrence, english, french) => {
    expect(summarizeRecurrence(recurrence, start, enRecurrence)).toBe(english);
    expect(summarizeRecurrence(recurrence, start, frRecurrence)).toBe(french);
  });
});
