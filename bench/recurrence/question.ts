import type { Ask, Engine, Series } from "./engine.js";
import { seriesNumber } from "./some-series.js";

/** What every engine is asked: what starts in a window, or next. */
export interface Question {
  /** What is asked, in short. */
  readonly what: string;
  /** The series that it is asked of. */
  readonly series: readonly Series[];
  /** The instant from which on, or after which. */
  readonly from: Date;
  /** The instant before which; `null` asks for the next start. */
  readonly to: Date | null;
  /** How many times our time others are to take at least, by their names. */
  readonly goals?: Readonly<Record<string, number>>;
}

const zone = "Europe/Paris";
const begun = 2024;
const weekly: Series = { start: `${begun}-01-01T09:00:00`, zone, rule: "FREQ=WEEKLY;BYDAY=MO,WE,FR" };
const daily: Series = { ...weekly, rule: "FREQ=DAILY" };
const lastFriday: Series = { start: `${begun}-01-26T09:00:00`, zone, rule: "FREQ=MONTHLY;BYDAY=-1FR;COUNT=120" };

/** A rule that passes as one, and never happens. */
export const impossible: Series = { ...weekly, rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" };

/** The window of a month so many years after the start. */
export const monthAfter = (years: number): string => `a month after ${years === 1 ? "1 year" : `${years} years`}`;

/** All questions; few of them, and no far ones, in a quick run. */
export function questions(quick: boolean): readonly Question[] {
  const many = quick ? 5 : 10_000;
  const wholeYears = quick ? 1 : 10;
  return [
    ...[...new Set([1, 5, farYears(quick)])].flatMap((years) => [
      { what: `weekly, ${monthAfter(years)}`, series: [weekly], ...marchAfter(years) },
      { what: `daily, ${monthAfter(years)}`, series: [daily], ...marchAfter(years) },
    ]),
    {
      what: `daily, all of ${wholeYears === 1 ? "1 year" : `${wholeYears} years`}`,
      series: [daily],
      from: newYear(0),
      to: newYear(wholeYears),
    },
    { what: "weekly, the next after 5 years", series: [weekly], from: newYear(5), to: null },
    { what: "last Friday, 120 months", series: [lastFriday], from: newYear(0), to: newYear(10) },
    { what: "a rule that never happens", series: [impossible], ...marchAfter(1) },
    {
      what: `${many.toLocaleString("en")} series, a month`,
      series: Array.from({ length: many }, (_, i) => seriesNumber(i)),
      from: new Date(Date.UTC(2026, 5, 1)),
      to: new Date(Date.UTC(2026, 6, 1)),
      goals: { "rrule 2.8.1, floating": 100, "rrule-rust 3.1.1": 50 },
    },
  ];
}

/** How far the farthest window is. */
export const farYears = (quick: boolean): number => (quick ? 5 : 100);

const newYear = (years: number): Date => new Date(Date.UTC(begun + years, 0, 1));

const marchAfter = (years: number) => ({
  from: new Date(Date.UTC(begun + years, 2, 1)),
  to: new Date(Date.UTC(begun + years, 3, 1)),
});

/** How an engine answers a question, of the first series alone that it is given. */
export function askOf(engine: Engine, { series, from, to }: Question, most: number): Ask {
  const asks = series.slice(0, most).map((one) => {
    const at = (instant: Date): Date => (engine.tells === "instants" ? instant : wallAt(one.zone, instant));
    return to === null ? engine.next(one, at(from)) : engine.between(one, at(from), at(to));
  });
  const [first] = asks;
  return asks.length === 1 && first !== undefined ? first : () => asks.flatMap((ask) => ask());
}

/** What the clock shows, as if that were of UTC. */
const wallAt = (zone: string, at: Date): Date => new Date(`${at.toLocaleString("sv-SE", { timeZone: zone })}Z`);
