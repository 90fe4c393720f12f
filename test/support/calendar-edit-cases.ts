import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** An edit of a series and what it comes to; local times are to the minute. */
export interface SeriesEditCase {
  readonly id: string;
  readonly series: {
    readonly start: string;
    readonly rrule: string;
    readonly exdates?: readonly string[];
    readonly overrides?: Readonly<Record<string, { readonly start?: string; readonly title?: string }>>;
  };
  readonly op: {
    readonly scope: "this" | "following" | "all" | "query";
    readonly at?: string;
    readonly cancel?: true;
    readonly window?: readonly [string, string];
    readonly patch?: Readonly<Record<"start" | "title" | "location" | "rrule" | "timeOfDay", string | undefined>>;
  };
  readonly expect: {
    readonly occurrences?: readonly string[];
    readonly head?: readonly string[];
    readonly tail?: readonly string[];
    readonly tailPrefix?: readonly string[];
    readonly total?: number;
    readonly exdates?: readonly string[];
    readonly overrideKeys?: readonly string[];
    readonly orphans?: readonly string[];
    readonly seriesCount?: number;
  };
}

const days = (...numbers: number[]): string[] => numbers.map((day) => `2026-01-${String(day).padStart(2, "0")}T10:00`);
const none = { start: undefined, title: undefined, location: undefined, rrule: undefined, timeOfDay: undefined };
const mondays = { start: "2026-01-05T10:00", rrule: "FREQ=WEEKLY;BYDAY=MO;COUNT=4" };

const ownCases: readonly SeriesEditCase[] = [
  {
    id: "a count is shared between head and tail",
    series: { start: "2026-01-05T10:00", rrule: "FREQ=DAILY;COUNT=5" },
    op: { scope: "following", at: "2026-01-08T10:00", patch: { ...none, location: "Lyon" } },
    expect: { head: days(5, 6, 7), tail: days(8, 9), total: 5 },
  },
  {
    id: "the head of an endless series ends, the tail does not",
    series: { start: "2026-01-05T10:00", rrule: "FREQ=WEEKLY;BYDAY=MO" },
    op: { scope: "following", at: "2026-01-19T10:00", patch: { ...none, start: "2026-01-19T16:00" } },
    expect: { head: days(5, 12), tailPrefix: ["2026-01-19T16:00", "2026-01-26T16:00"] },
  },
  {
    id: "exceptions move with the time of day, but for times of their own",
    series: {
      ...mondays,
      exdates: ["2026-01-12T10:00"],
      overrides: { "2026-01-19T10:00": { start: "2026-01-20T18:00", title: "own" } },
    },
    op: { scope: "all", patch: { ...none, timeOfDay: "08:15" } },
    expect: {
      occurrences: ["2026-01-05T08:15", "2026-01-20T18:00", "2026-01-26T08:15"],
      exdates: ["2026-01-12T08:15"],
      overrideKeys: ["2026-01-19T08:15"],
    },
  },
  {
    id: "exceptions move with the day",
    series: { ...mondays, exdates: ["2026-01-12T10:00"] },
    op: { scope: "all", patch: { ...none, start: "2026-01-07T10:00", rrule: "FREQ=WEEKLY;BYDAY=WE;COUNT=4" } },
    expect: { occurrences: days(7, 21, 28), exdates: ["2026-01-14T10:00"] },
  },
  {
    id: "a window shows what was moved into it",
    series: { ...mondays, overrides: { "2026-01-12T10:00": { start: "2026-02-20T09:00" } } },
    op: { scope: "query", window: ["2026-02-20T00:00", "2026-02-21T00:00"] },
    expect: { occurrences: ["2026-02-20T09:00"] },
  },
  {
    id: "a cancelled occurrence still counts",
    series: mondays,
    op: { scope: "this", at: "2026-01-12T10:00", cancel: true },
    expect: { occurrences: days(5, 19, 26) },
  },
  {
    id: "what lies beyond a new end is told",
    series: { ...mondays, overrides: { "2026-01-26T10:00": { title: "z" } } },
    op: { scope: "all", patch: { ...none, rrule: "FREQ=WEEKLY;BYDAY=MO;COUNT=2" } },
    expect: { occurrences: days(5, 12), orphans: ["2026-01-26T10:00"] },
  },
  {
    id: "there is no empty head",
    series: mondays,
    op: { scope: "following", at: "2026-01-05T10:00", patch: { ...none, title: "y" } },
    expect: { seriesCount: 1 },
  },
];

const root = path.resolve(import.meta.dirname, "../..");
const shared = process.env["CRMKIT_SHARED_DATA"] ?? path.resolve(root, "../shared/data");
const file = path.join(shared, "recurrence/series-edit.json");

/** Edits of series: those of this repository, and those of another collection, in the folder that `CRMKIT_SHARED_DATA` names or beside the repository, where there is one. */
export const seriesEditCases: readonly SeriesEditCase[] = [
  ...ownCases,
  ...(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly SeriesEditCase[]) : []),
];
