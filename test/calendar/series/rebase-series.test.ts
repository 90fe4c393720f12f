import { describe, expect, it } from "vitest";
import { rebaseSeries } from "../../../src/calendar/series/rebase-series.js";
import type { OccurrenceStart } from "../../../src/kernel/local-date-time.js";
import { decisionEnv } from "../../support/lead-decision.js";
import { dailyWith, familyOf, guestWith, takenOutAt } from "../../support/reminder-samples.js";
import { recurrenceOf } from "../../support/series-of.js";

const env = decisionEnv();
const on = (day: number, hour = 14) =>
  `2026-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00` as OccurrenceStart;
const weekly = recurrenceOf({ frequency: "weekly", weekdays: [{ day: 4, nth: null }] }); // Thursdays, as 5 and 12 March

describe("a series by another rule", () => {
  const kept = takenOutAt("2026-03-12");
  const [planned, done] = [takenOutAt("2026-03-06"), takenOutAt("2026-03-07", { status: "done" })];
  const ownDone = takenOutAt("2026-03-10", { status: "done", overriddenFields: ["guests"] });
  const series = dailyWith({ excludedStarts: [on(6), on(7), on(8), on(10), on(12), on(19)], extraStarts: [on(14, 9)] });
  const guests = [guestWith({ userId: "bob" }), guestWith({ id: "own", userId: "eve", eventId: ownDone.id })];
  const family = familyOf(series, { overrides: [kept, planned, done, ownDone], guests });
  const rebased = rebaseSeries(family, { ...series, recurrence: weekly }, env);
  const { overrides } = rebased.family;
  const byId = (id: string) => overrides.find((one) => one.id === id);

  it("REC-7 keeps the exceptions that it has an occurrence for", () => {
    expect(rebased.family.event).toMatchObject({ excludedStarts: [on(12), on(19)], extraStarts: [on(14, 9)] });
    expect(overrides.map(({ id }) => id)).toEqual([kept.id, planned.id, done.id, ownDone.id]);
    expect(byId(kept.id)).toMatchObject({ archivedAt: null, seriesId: "meeting", originalStart: on(12) });
  });

  it("REC-7 puts away the others, and keeps what took place as an event of its own", () => {
    expect(byId(planned.id)).toMatchObject({ archivedAt: env.now, seriesId: "meeting" });
    expect(byId(done.id)).toMatchObject({
      archivedAt: null,
      seriesId: null,
      originalStart: null,
      overriddenFields: [],
      uid: `${done.id}@crmkit`,
    });
    expect(rebased.orphans).toEqual([
      { occurrence: on(8), eventId: null, becomes: "dropped" },
      { occurrence: on(6), eventId: planned.id, becomes: "archived" },
      { occurrence: on(7), eventId: done.id, becomes: "kept" },
      { occurrence: on(10), eventId: ownDone.id, becomes: "kept" },
    ]);
  });

  it("REC-7 EVT-6 leaves with what took place the guests that it had", () => {
    expect(rebased.family.guests.map(({ eventId, userId }) => [eventId, userId])).toEqual([
      ["meeting", "bob"],
      [ownDone.id, "eve"],
      [done.id, "bob"],
    ]);
    expect(byId(done.id)?.participantIds).toContain("bob");
    expect(byId(done.id)?.participantIds).not.toContain("eve");
    expect(byId(ownDone.id)?.participantIds).toContain("eve");
    expect(byId(ownDone.id)?.participantIds).not.toContain("bob");
  });
});

it("REC-7 a series that happens once loses all of its exceptions", () => {
  const series = dailyWith({ excludedStarts: [on(8)], extraStarts: [on(14, 9)] });
  const { family, orphans } = rebaseSeries(familyOf(series), { ...series, recurrence: null }, env);
  expect(family.event).toMatchObject({ excludedStarts: [], extraStarts: [] });
  expect(orphans.map(({ occurrence, becomes }) => [occurrence, becomes])).toEqual([
    [on(8), "dropped"],
    [on(14, 9), "dropped"],
  ]);
});

it("REC-7 exceptions move with the start, to days and to times of day", () => {
  const series = dailyWith({ excludedStarts: [on(8)], extraStarts: [on(14)] });
  const moved = { ...series, startLocal: on(6, 10), endLocal: on(6, 11) } as typeof series;
  expect(rebaseSeries(familyOf(series), moved, env).family.event).toMatchObject({
    excludedStarts: [on(9, 10)],
    extraStarts: [on(15, 10)],
  });
  const none = { startLocal: null, endLocal: null, allDay: true };
  const days = { ...series, ...none, startOn: "2026-03-06", endOn: "2026-03-06" } as typeof series;
  expect(rebaseSeries(familyOf(series), days, env).family.event).toMatchObject({
    excludedStarts: ["2026-03-09"],
    extraStarts: ["2026-03-15"],
  });
});
