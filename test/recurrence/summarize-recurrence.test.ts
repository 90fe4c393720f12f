import { describe, expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { enRecurrence } from "../../src/messages/en-recurrence.js";
import { frRecurrence } from "../../src/messages/fr-recurrence.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { summarizeRecurrence } from "../../src/recurrence/summarize-recurrence.js";
import { each, nth, rule, times, until } from "./summary-rules.js";

/** A Monday. */
const start = "2026-06-15T09:00:00" as OccurrenceStart;
const inEnglish = (recurrence: Recurrence, from = start) => summarizeRecurrence(recurrence, from, enRecurrence);
const inFrench = (recurrence: Recurrence, from = start) => summarizeRecurrence(recurrence, from, frRecurrence);

type Said = [recurrence: Recurrence, english: string, french: string];

const saysBoth = (recurrence: Recurrence, english: string, french: string): void => {
  expect(inEnglish(recurrence)).toBe(english);
  expect(inFrench(recurrence)).toBe(french);
};

describe("REC-9 says the days of weeks", () => {
  const weekly = (more: Partial<Recurrence>) => rule("weekly", more);
  it.each<Said>([
    [weekly({}), "Every week on Monday", "Chaque semaine le lundi"],
    [weekly({ interval: 2 }), "Every 2 weeks on Monday", "Toutes les 2 semaines le lundi"],
    [
      weekly({ weekdays: each(5, 1, 3) }),
      "Every week on Monday, Wednesday and Friday",
      "Chaque semaine le lundi, le mercredi et le vendredi",
    ],
    [weekly({ weekdays: each(2, 3, 4) }), "Every week from Tuesday to Thursday", "Chaque semaine du mardi au jeudi"],
    [
      weekly({ weekdays: each(4, 5, 6, 7) }),
      "Every week from Thursday to Sunday",
      "Chaque semaine du jeudi au dimanche",
    ],
    [
      weekly({ weekdays: each(2), setPositions: [1] }),
      "Every week on Tuesday, only the 1st of these days",
      "Chaque semaine le mardi, seulement le 1er de ces jours",
    ],
    [weekly({ weekdays: each(2, 3) }), "Every week on Tuesday and Wednesday", "Chaque semaine le mardi et le mercredi"],
    [
      weekly({ weekdays: each(1, 2, 3, 5) }),
      "Every week on Monday, Tuesday, Wednesday and Friday",
      "Chaque semaine le lundi, le mardi, le mercredi et le vendredi",
    ],
    [
      weekly({ weekdays: each(1, 2, 3, 4, 5, 6, 7) }),
      "Every week on every day of the week",
      "Chaque semaine tous les jours de la semaine",
    ],
    [
      weekly({ weekdays: each(7, 1, 2), weekStart: 7 }),
      "Every week from Sunday to Tuesday",
      "Chaque semaine du dimanche au mardi",
    ],
    [
      weekly({ weekdays: each(1, 7), weekStart: 7, interval: 2 }),
      "Every 2 weeks on Sunday and Monday (weeks from Sunday)",
      "Toutes les 2 semaines le dimanche et le lundi (semaines à partir du dimanche)",
    ],
    [
      weekly({ weekdays: each(1, 7), weekStart: 7, setPositions: [1] }),
      "Every week on Sunday and Monday (weeks from Sunday), only the 1st of these days",
      "Chaque semaine le dimanche et le lundi (semaines à partir du dimanche), seulement le 1er de ces jours",
    ],
    [
      weekly({ weekdays: each(1), weekStart: 7, interval: 2 }),
      "Every 2 weeks on Monday",
      "Toutes les 2 semaines le lundi",
    ],
  ])("%j", saysBoth);
});

describe("REC-9 says the days of months", () => {
  const monthly = (more: Partial<Recurrence>) => rule("monthly", more);
  it.each<Said>([
    [monthly({}), "Every month on the 15th", "Chaque mois le 15"],
    [monthly({ interval: 3 }), "Every 3 months on the 15th", "Tous les 3 mois le 15"],
    [monthly({ monthDays: [15, 1] }), "Every month on the 1st and the 15th", "Chaque mois le 1er et le 15"],
    [
      monthly({ monthDays: [-1, 1, 15] }),
      "Every month on the 1st, the 15th and the last day",
      "Chaque mois le 1er, le 15 et le dernier jour",
    ],
    [monthly({ monthDays: [3, 1, 2] }), "Every month from the 1st to the 3rd", "Chaque mois du 1er au 3"],
    [monthly({ monthDays: [-2] }), "Every month on the 2nd to last day", "Chaque mois le 2e jour en partant de la fin"],
    [
      monthly({ monthDays: [-1, -3, -2] }),
      "Every month on the 3rd to last day, the 2nd to last day and the last day",
      "Chaque mois le 3e jour en partant de la fin, le 2e jour en partant de la fin et le dernier jour",
    ],
    [
      monthly({ weekdays: [nth(-1, 5), nth(3, 1), nth(1, 1)] }),
      "Every month on the 1st Monday, the 3rd Monday and the last Friday",
      "Chaque mois le 1er lundi, le 3e lundi et le dernier vendredi",
    ],
    [
      monthly({ weekdays: [nth(-2, 7), ...each(2)] }),
      "Every month on every Tuesday and the 2nd to last Sunday",
      "Chaque mois tous les mardis et le 2e dimanche en partant de la fin",
    ],
    [monthly({ weekdays: each(2) }), "Every month on every Tuesday", "Chaque mois tous les mardis"],
    [
      monthly({ weekdays: [nth(1, 5), nth(1, 1)] }),
      "Every month on the 1st Monday and the 1st Friday",
      "Chaque mois le 1er lundi et le 1er vendredi",
    ],
    [
      monthly({ weekdays: [...each(1, 2, 3, 4), nth(-1, 5)] }),
      "Every month on every Monday, every Tuesday, every Wednesday, every Thursday and the last Friday",
      "Chaque mois tous les lundis, tous les mardis, tous les mercredis, tous les jeudis et le dernier vendredi",
    ],
    [monthly({ weekdays: each(1, 2, 3, 4, 5) }), "Every month on every weekday", "Chaque mois tous les jours ouvrés"],
    [
      monthly({ weekdays: each(5), monthDays: [13] }),
      "Every month on every Friday, only on the 13th",
      "Chaque mois tous les vendredis, seulement le 13",
    ],
    [
      monthly({ months: [12, 1, 3], monthDays: [15] }),
      "Every month on the 15th, only in January, March and December",
      "Chaque mois le 15, seulement en janvier, mars et décembre",
    ],
  ])("%j", saysBoth);
});

describe("REC-9 says what set positions take", () => {
  const monthly = (more: Partial<Recurrence>) => rule("monthly", more);
  it.each<Said>([
    [
      monthly({ weekdays: each(6, 7), setPositions: [-1, 2] }),
      "Every month on the 2nd weekend day and the last weekend day",
      "Chaque mois le 2e jour de week-end et le dernier jour de week-end",
    ],
    [
      monthly({ weekdays: each(1, 2, 3, 4, 5, 6, 7), setPositions: [-2] }),
      "Every month on the 2nd to last day",
      "Chaque mois le 2e jour en partant de la fin",
    ],
    [monthly({ weekdays: each(4), setPositions: [3] }), "Every month on the 3rd Thursday", "Chaque mois le 3e jeudi"],
    [
      monthly({ weekdays: each(1, 3), setPositions: [-1] }),
      "Every month on every Monday and every Wednesday, only the last of these days",
      "Chaque mois tous les lundis et tous les mercredis, seulement le dernier de ces jours",
    ],
    [
      monthly({ monthDays: [28, 29, 30, 31], setPositions: [-2, 1] }),
      "Every month from the 28th to the 31st, only the 1st of these days and the 2nd to last of these days",
      "Chaque mois du 28 au 31, seulement le 1er de ces jours et le 2e de ces jours en partant de la fin",
    ],
    [
      monthly({ weekdays: each(1, 2, 3, 4, 5), monthDays: [1, 2, 3, 4, 5, 6, 7], setPositions: [1] }),
      "Every month on every weekday, only from the 1st to the 7th, only the 1st of these days",
      "Chaque mois tous les jours ouvrés, seulement du 1er au 7, seulement le 1er de ces jours",
    ],
    [
      rule("yearly", { weekdays: each(1, 2, 3, 4, 5, 6, 7), setPositions: [365] }),
      "Every year on the 365th day of the year",
      "Chaque année le 365e jour de l’année",
    ],
    [
      rule("yearly", { weekdays: each(1, 2, 3, 4, 5), setPositions: [-1] }),
      "Every year on the last weekday of the year",
      "Chaque année le dernier jour ouvré de l’année",
    ],
    [
      rule("yearly", { months: [4], weekdays: each(1, 2, 3, 4, 5), setPositions: [1] }),
      "Every year on the 1st weekday of April",
      "Chaque année le 1er jour ouvré d’avril",
    ],
    [
      rule("yearly", { months: [4, 5], weekdays: each(1), setPositions: [1] }),
      "Every year on every Monday of April and every Monday of May, only the 1st of these days",
      "Chaque année tous les lundis d’avril et tous les lundis de mai, seulement le 1er de ces jours",
    ],
    [
      rule("daily", { setPositions: [1] }),
      "Every day, only the 1st of these days",
      "Chaque jour, seulement le 1er de ces jours",
    ],
  ])("%j", saysBoth);
});

describe("REC-9 says the days of years", () => {
  const yearly = (more: Partial<Recurrence>) => rule("yearly", more);
  it.each<Said>([
    [yearly({}), "Every year on June 15", "Chaque année le 15 juin"],
    [
      yearly({ months: [8, 4, 10] }),
      "Every year on April 15, August 15 and October 15",
      "Chaque année le 15 avril, le 15 août et le 15 octobre",
    ],
    [
      yearly({ monthDays: [1, 15] }),
      "Every year on the 1st and the 15th of each month",
      "Chaque année le 1er et le 15 de chaque mois",
    ],
    [
      yearly({ months: [4], monthDays: [-1, 1] }),
      "Every year on April 1 and the last day of April",
      "Chaque année le 1er avril et le dernier jour d’avril",
    ],
    [
      yearly({ months: [8, 9], weekdays: [nth(2, 6)] }),
      "Every year on the 2nd Saturday of August and the 2nd Saturday of September",
      "Chaque année le 2e samedi d’août et le 2e samedi de septembre",
    ],
    [
      yearly({ weekdays: [nth(20, 1)] }),
      "Every year on the 20th Monday of the year",
      "Chaque année le 20e lundi de l’année",
    ],
    [
      yearly({ weekdays: each(1) }),
      "Every year on every Monday of the year",
      "Chaque année tous les lundis de l’année",
    ],
    [
      yearly({ months: [11], weekdays: each(2), monthDays: [2, 3, 4, 5, 6, 7, 8] }),
      "Every year on every Tuesday of November, only from the 2nd to the 8th",
      "Chaque année tous les mardis de novembre, seulement du 2 au 8",
    ],
  ])("%j", saysBoth);
});

describe("REC-9 says what limits days", () => {
  it.each<Said>([
    [rule("daily", { monthDays: [13] }), "Every day, only on the 13th", "Chaque jour, seulement le 13"],
    [
      rule("daily", { weekdays: each(1, 2, 3, 4, 5) }),
      "Every day, only from Monday to Friday",
      "Chaque jour, seulement du lundi au vendredi",
    ],
    [
      rule("daily", { interval: 3, weekdays: each(1, 4), months: [8], monthDays: [-1] }),
      "Every 3 days, only on Monday and Thursday, only on the last day, only in August",
      "Tous les 3 jours, seulement le lundi et le jeudi, seulement le dernier jour, seulement en août",
    ],
    [
      rule("weekly", { months: [7, 8], end: times(1) }),
      "Every week on Monday, only in July and August, 1 time",
      "Chaque semaine le lundi, seulement en juillet et août, 1 fois",
    ],
  ])("%j", saysBoth);
});

describe("REC-9, REC-4 says what becomes of days that are missing", () => {
  const skips = (more: Partial<Recurrence>, frequency: Recurrence["frequency"] = "monthly") => rule(frequency, more);
  const falls = (more: Partial<Recurrence>, frequency: Recurrence["frequency"] = "monthly") =>
    rule(frequency, { ...more, overflow: "lastDay" });
  it.each<Said>([
    [
      skips({ monthDays: [31] }),
      "Every month on the 31st (months that have it)",
      "Chaque mois le 31 (mois qui ont ce jour)",
    ],
    [
      skips({ monthDays: [29] }),
      "Every month on the 29th (months that have it)",
      "Chaque mois le 29 (mois qui ont ce jour)",
    ],
    [skips({ monthDays: [28] }), "Every month on the 28th", "Chaque mois le 28"],
    [falls({ monthDays: [28] }), "Every month on the 28th", "Chaque mois le 28"],
    [
      skips({ monthDays: [31], months: [1, 12] }),
      "Every month on the 31st, only in January and December",
      "Chaque mois le 31, seulement en janvier et décembre",
    ],
    [
      skips({ monthDays: [31], months: [1, 4] }),
      "Every month on the 31st (months that have it), only in January and April",
      "Chaque mois le 31 (mois qui ont ce jour), seulement en janvier et avril",
    ],
    [
      skips({ monthDays: [29], months: [2] }),
      "Every month on the 29th (leap years), only in February",
      "Chaque mois le 29 (années bissextiles), seulement en février",
    ],
    [
      skips({ weekdays: [nth(5, 1)] }),
      "Every month on the 5th Monday (months that have it)",
      "Chaque mois le 5e lundi (mois qui ont ce jour)",
    ],
    [
      falls({ weekdays: [nth(5, 1), nth(5, 5)] }),
      "Every month on the 5th Monday and the 5th Friday, or on the last Monday and the last Friday of the month",
      "Chaque mois le 5e lundi et le 5e vendredi, ou le dernier lundi et le dernier vendredi du mois",
    ],
    [
      falls({ monthDays: [-31] }),
      "Every month on the 31st to last day (months that have it)",
      "Chaque mois le 31e jour en partant de la fin (mois qui ont ce jour)",
    ],
    [
      falls({ monthDays: [31, -31] }),
      "Every month on the 31st and the 31st to last day, or on the last day of the month",
      "Chaque mois le 31 et le 31e jour en partant de la fin, ou le dernier jour du mois",
    ],
    [
      falls({ weekdays: [nth(-5, 1)] }),
      "Every month on the 5th to last Monday (months that have it)",
      "Chaque mois le 5e lundi en partant de la fin (mois qui ont ce jour)",
    ],
    [
      skips({ weekdays: each(6, 7), setPositions: [8] }),
      "Every month on the 8th weekend day",
      "Chaque mois le 8e jour de week-end",
    ],
    [
      skips({ monthDays: [29], months: [2, 3] }),
      "Every month on the 29th (months that have it), only in February and March",
      "Chaque mois le 29 (mois qui ont ce jour), seulement en février et mars",
    ],
    [
      skips({ monthDays: [29] }, "yearly"),
      "Every year on the 29th of each month (months that have it)",
      "Chaque année le 29 de chaque mois (mois qui ont ce jour)",
    ],
    [
      skips({ months: [2], monthDays: [29, 30] }, "yearly"),
      "Every year on February 29 and February 30 (months that have it)",
      "Chaque année le 29 février et le 30 février (mois qui ont ce jour)",
    ],
    [
      falls({ weekdays: each(1), setPositions: [5] }),
      "Every month on the 5th Monday (months that have it)",
      "Chaque mois le 5e lundi (mois qui ont ce jour)",
    ],
    [
      skips({ weekdays: each(1, 2, 3, 4, 5), setPositions: [20] }),
      "Every month on the 20th weekday",
      "Chaque mois le 20e jour ouvré",
    ],
    [
      skips({ weekdays: each(1, 2, 3, 4, 5), setPositions: [21] }),
      "Every month on the 21st weekday (months that have it)",
      "Chaque mois le 21e jour ouvré (mois qui ont ce jour)",
    ],
    [
      skips({ weekdays: each(6, 7), setPositions: [9] }),
      "Every month on the 9th weekend day (months that have it)",
      "Chaque mois le 9e jour de week-end (mois qui ont ce jour)",
    ],
    [
      falls({ months: [2], monthDays: [29] }, "yearly"),
      "Every year on February 29, or on the last day of the month",
      "Chaque année le 29 février, ou le dernier jour du mois",
    ],
    [
      skips({ months: [1, 2], monthDays: [29] }, "yearly"),
      "Every year on January 29 and February 29 (leap years)",
      "Chaque année le 29 janvier et le 29 février (années bissextiles)",
    ],
    [
      skips({ months: [2, 3], monthDays: [30] }, "yearly"),
      "Every year on February 30 and March 30 (months that have it)",
      "Chaque année le 30 février et le 30 mars (mois qui ont ce jour)",
    ],
    [
      skips({ weekdays: [nth(53, 1)] }, "yearly"),
      "Every year on the 53rd Monday of the year (years that have it)",
      "Chaque année le 53e lundi de l’année (années qui ont ce jour)",
    ],
    [
      falls({ weekdays: [nth(53, 1)] }, "yearly"),
      "Every year on the 53rd Monday of the year, or on the last Monday of the year",
      "Chaque année le 53e lundi de l’année, ou le dernier lundi de l’année",
    ],
    [
      skips({ weekdays: each(1, 2, 3, 4, 5, 6, 7), setPositions: [366] }, "yearly"),
      "Every year on the 366th day of the year (years that have it)",
      "Chaque année le 366e jour de l’année (années qui ont ce jour)",
    ],
  ])("%j", saysBoth);

  it("by the start where the rule names no day", () => {
    expect(inEnglish(rule("monthly"), "2026-01-31" as OccurrenceStart)).toBe(
      "Every month on the 31st (months that have it)",
    );
    expect(inFrench(rule("yearly"), "2028-02-29" as OccurrenceStart)).toBe(
      "Chaque année le 29 février (années bissextiles)",
    );
    expect(inEnglish(rule("weekly"), "2026-06-21" as OccurrenceStart)).toBe("Every week on Sunday");
    expect(inEnglish(rule("weekly"), "0001-01-01" as OccurrenceStart)).toBe("Every week on Monday");
  });
});

describe("REC-9 says numbers", () => {
  it("with the ordinals of the language", () => {
    const days = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23];
    const on = (day: number, say: typeof inEnglish) =>
      say(rule("monthly", { monthDays: [day] }))
        .split(" ")
        .at(-1);
    expect(days.map((day) => on(day, inEnglish))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "22nd",
      "23rd",
    ]);
    expect(days.map((day) => on(day, inFrench))).toEqual(["1er", ...days.slice(1).map(String)]);
    const nthMonday = (position: number) => inFrench(rule("yearly", { weekdays: [nth(position, 1)] }));
    expect([1, 2, 21].map((position) => nthMonday(position).split(" ")[3])).toEqual(["1er", "2e", "21e"]);
  });

  it("with the gender of the unit in French", () => {
    const every = (["daily", "weekly", "monthly", "yearly"] as const).map((frequency) =>
      inFrench(rule(frequency, { interval: 2 })),
    );
    expect(every.map((text) => text.split(" ").slice(0, 4).join(" "))).toEqual([
      "Tous les 2 jours",
      "Toutes les 2 semaines",
      "Tous les 2 mois",
      "Tous les 2 ans",
    ]);
  });

  it("with elisions before the months that ask for them", () => {
    const of = (month: number) =>
      inFrench(rule("yearly", { months: [month], weekdays: [nth(1, 1)] })).split("lundi ")[1];
    expect(Array.from({ length: 12 }, (_, i) => of(i + 1))).toEqual([
      "de janvier",
      "de février",
      "de mars",
      "d’avril",
      "de mai",
      "de juin",
      "de juillet",
      "d’août",
      "de septembre",
      "d’octobre",
      "de novembre",
      "de décembre",
    ]);
  });

  it("in ends", () => {
    expect(inEnglish(rule("daily", { end: times(1) }))).toBe("Every day, 1 time");
    expect(inEnglish(rule("daily", { end: times(999) }))).toBe("Every day, 999 times");
    expect(inFrench(rule("daily", { end: times(1) }))).toBe("Chaque jour, 1 fois");
    expect(inEnglish(rule("daily", { end: until("0099-08-02") }))).toBe("Every day, until August 2, 99");
    expect(inFrench(rule("daily", { end: until("2027-08-02") }))).toBe("Chaque jour, jusqu’au 2 août 2027");
  });
});
