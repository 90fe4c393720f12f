import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { FreeSlotQuery } from "../../../src/calendar/free-time/free-slots.js";
import { freeSlots } from "../../../src/calendar/free-time/free-slots.js";
import type { TimeSpan } from "../../../src/calendar/free-time/time-span.js";
import type { WorkingHours, WorkingTime } from "../../../src/calendar/free-time/working-hours.js";
import { wallClock } from "../../support/wall-clock.js";

const minuteMs = 60_000;
const at = (text: string): Date => new Date(`${text}Z`);
const span = (from: string, to: string): TimeSpan => ({ startsAt: at(from), endsAt: at(to) });
const iso = (slots: readonly TimeSpan[]): string[] =>
  slots.map(({ startsAt, endsAt }) => `${startsAt.toISOString().slice(5, 16)}/${endsAt.toISOString().slice(11, 16)}`);

const everyDay = (timeZone: string, ...times: readonly WorkingTime[]): WorkingHours => ({
  timeZone,
  days: { 1: times, 2: times, 3: times, 4: times, 5: times, 6: times, 7: times },
});

const query = (more: Partial<FreeSlotQuery> = {}): FreeSlotQuery => ({
  busy: new Map([["ann", []]]),
  from: at("2026-01-05T00:00"),
  to: at("2026-01-06T00:00"),
  minutes: 60,
  limit: 3,
  ...more,
});

describe("EVT-10: free slots", () => {
  it("are the earliest in which all are free and work", () => {
    const busy = new Map([
      ["ann", [span("2026-01-05T09:00", "2026-01-05T10:00")]],
      ["bob", [span("2026-01-05T10:30", "2026-01-05T11:00")]],
    ]);
    const workingHours = everyDay("UTC", { from: "09:00", to: "12:00" }, { from: "13:00", to: "15:00" });
    expect(iso(freeSlots(query({ busy, workingHours })))).toEqual([
      "01-05T11:00/12:00",
      "01-05T13:00/14:00",
      "01-05T14:00/15:00",
    ]);
    expect(iso(freeSlots(query({ busy, workingHours, minutes: 30, limit: 2 })))).toEqual([
      "01-05T10:00/10:30",
      "01-05T11:00/11:30",
    ]);
  });

  it("may start every so many minutes, also while another runs", () => {
    const workingHours = everyDay("UTC", { from: "09:00", to: "10:40" });
    expect(iso(freeSlots(query({ workingHours, every: 20 })))).toEqual([
      "01-05T09:00/10:00",
      "01-05T09:20/10:20",
      "01-05T09:40/10:40",
    ]);
  });

  it("start with what all work, each by hours and a zone of their own; who has none works at any time", () => {
    const workingHours = new Map([
      ["ann", everyDay("Europe/Paris", { from: "09:00", to: "17:00" })],
      ["bob", everyDay("America/New_York", { from: "08:30", to: "16:30" })],
    ]);
    const busy = new Map(["ann", "bob", "cyd"].map((id) => [id, []]));
    expect(iso(freeSlots(query({ busy, workingHours })))).toEqual(["01-05T13:30/14:30", "01-05T14:30/15:30"]);
    expect(iso(freeSlots(query({ busy: new Map([["cyd", []]]), workingHours, limit: 1 })))).toEqual([
      "01-05T00:00/01:00",
    ]);
  });

  it("keep to the grid of the stretch when the window starts in the middle of it", () => {
    const workingHours = everyDay("UTC", { from: "09:00", to: "12:00" });
    const found = freeSlots(query({ workingHours, from: at("2026-01-05T09:10"), to: at("2026-01-05T11:59") }));
    expect(iso(found)).toEqual(["01-05T10:00/11:00"]);
  });

  it("count from the start of the window without working hours", () => {
    expect(iso(freeSlots(query({ from: at("2026-01-05T09:10"), limit: 2 })))).toEqual([
      "01-05T09:10/10:10",
      "01-05T10:10/11:10",
    ]);
  });

  it("reach into a stretch that follows at once, over days too", () => {
    const night = everyDay("UTC", { from: "00:00", to: "06:00" }, { from: "22:00", to: "24:00" });
    const window = { from: at("2026-01-05T20:00"), to: at("2026-01-06T08:00") };
    expect(iso(freeSlots(query({ ...window, workingHours: night, minutes: 420, every: 60 })))).toEqual([
      "01-05T22:00/05:00",
      "01-05T23:00/06:00",
    ]);
  });

  it("are fewer by the hour that the clocks jump over", () => {
    const workingHours = everyDay("Europe/Paris", { from: "02:00", to: "04:00" });
    const window = { from: at("2026-03-28T00:00"), to: at("2026-03-29T12:00") };
    expect(iso(freeSlots(query({ ...window, workingHours, limit: 9 })))).toEqual([
      "03-28T01:00/02:00",
      "03-28T02:00/03:00",
      "03-29T01:00/02:00",
    ]);
  });

  it("are none while there is no time for one", () => {
    expect(freeSlots(query({ minutes: 24 * 60 + 1 }))).toEqual([]);
    expect(freeSlots(query({ workingHours: { timeZone: "UTC", days: {} } }))).toEqual([]);
    expect(freeSlots(query({ busy: new Map([["ann", [span("2026-01-01T00:00", "2026-02-01T00:00")]]]) }))).toEqual([]);
  });

  it("are found in a full year of 50 people within the time of a page", () => {
    const year = { from: at("2026-01-01T00:00"), to: at("2026-12-31T00:00") };
    const days = Array.from({ length: 364 }, (_, i) => year.from.getTime() + i * 1_440 * minuteMs);
    const full = days.map((day) => ({ startsAt: new Date(day), endsAt: new Date(day + 1_440 * minuteMs) }));
    const busy = new Map(Array.from({ length: 50 }, (_, i) => [`u${i}`, full.slice(0, -1)]));
    const workingHours = everyDay("Europe/Paris", { from: "09:00", to: "17:00" });
    expect(iso(freeSlots(query({ ...year, busy, workingHours, limit: 1 })))).toEqual(["12-30T08:00/09:00"]);
  });
});

/** Four days around a change of the clocks in Paris, in quarters of an hour from its midnight. */
const base = at("2026-03-27T00:00").getTime();
const quarter = (n: number): Date => new Date(base + n * 15 * minuteMs);
const busySpans = fc.array(
  fc
    .tuple(fc.nat(380), fc.nat(40))
    .map(([from, length]) => ({ startsAt: quarter(from), endsAt: quarter(from + length) })),
  { maxLength: 12 },
);
const clock = (n: number): string =>
  `${String(Math.floor(n / 4)).padStart(2, "0")}:${String((n % 4) * 15).padStart(2, "0")}`;
const workingTimes = fc
  .uniqueArray(fc.nat(96), { minLength: 2, maxLength: 6 })
  .map((bounds) => [...bounds].sort((a, b) => a - b))
  .map((bounds) =>
    bounds.flatMap((from, i) =>
      i % 2 === 0 && i + 1 < bounds.length ? [{ from: clock(from), to: clock(bounds[i + 1] ?? 96) }] : [],
    ),
  );

interface World {
  readonly busy: ReadonlyMap<string, readonly TimeSpan[]>;
  readonly workingHours: ReadonlyMap<string, WorkingHours>;
}

const worlds: fc.Arbitrary<World> = fc
  .tuple(busySpans, busySpans, workingTimes, workingTimes, fc.boolean())
  .map(([ann, bob, annWorks, bobWorks, bothWork]) => {
    const hours: [string, WorkingHours][] = [["ann", everyDay("Europe/Paris", ...annWorks)]];
    if (bothWork) hours.push(["bob", everyDay("America/New_York", ...bobWorks)]);
    return {
      busy: new Map([
        ["ann", ann],
        ["bob", bob],
      ]),
      workingHours: new Map(hours),
    };
  });

const walls = new Map(["Europe/Paris", "America/New_York"].map((zone) => [zone, wallClock(zone)]));

/** Which of the working times the clocks on the wall show an instant of. */
function workAt({ timeZone, days }: WorkingHours, instant: number): string | undefined {
  const wall = new Date(walls.get(timeZone)?.(instant) ?? Number.NaN).toISOString();
  const found = (days[1] ?? []).find(({ from, to }) => from <= wall.slice(11, 16) && wall.slice(11, 16) < to);
  return found && `${wall.slice(0, 10)} ${found.from}`;
}

const isFree = (spans: readonly TimeSpan[], instant: number): boolean =>
  !spans.some(({ startsAt, endsAt }) => startsAt.getTime() <= instant && instant < endsAt.getTime());

const quartersOf = (from: number, to: number): number[] =>
  Array.from({ length: (to - from) / (15 * minuteMs) }, (_, i) => from + i * 15 * minuteMs);

/** Every start on the grid in the window, by looking at each quarter of an hour of it. */
function startsByQuarter(
  { busy, workingHours }: World,
  minutes: number,
  every: number,
  from: Date,
  to: Date,
): number[] {
  const work = (instant: number) => [...workingHours.values()].map((hours) => workAt(hours, instant));
  const works = (instant: number) => work(instant).every((time) => time !== undefined);
  const free = (instant: number) => works(instant) && [...busy.values()].every((spans) => isFree(spans, instant));
  const starts: number[] = [];
  let stretch = { key: "", start: 0 };
  for (const instant of quartersOf(from.getTime() - 86_400_000 * 2, to.getTime())) {
    const key = work(instant).join();
    if (key !== stretch.key) stretch = { key, start: instant };
    const isOnGrid = (instant - stretch.start) % (every * minuteMs) === 0;
    const end = instant + minutes * minuteMs;
    if (isOnGrid && instant >= from.getTime() && end <= to.getTime() && quartersOf(instant, end).every(free))
      starts.push(instant);
  }
  return starts;
}

test.prop([worlds, fc.constantFrom(15, 30, 45, 60, 120), fc.constantFrom(15, 30, 45), fc.nat(100), fc.nat(200)], {
  numRuns: 60,
})(
  "EVT-10: free slots are, in order, those that looking at every quarter of an hour finds",
  (world, minutes, every, first, length) => {
    const [from, to] = [quarter(first), quarter(first + length + 1)];
    const found = freeSlots({ ...world, minutes, every, from, to, limit: 1_000 });
    expect(found.map(({ startsAt }) => startsAt.getTime())).toEqual(startsByQuarter(world, minutes, every, from, to));
    for (const { startsAt, endsAt } of found) expect(endsAt.getTime() - startsAt.getTime()).toBe(minutes * minuteMs);
    expect(freeSlots({ ...world, minutes, every, from, to, limit: 1 })).toEqual(found.slice(0, 1));
  },
);
