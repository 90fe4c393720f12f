import { describe, expect, it } from "vitest";
import { excludeOccurrence, withExclusions } from "../../../src/calendar/series/exclude-occurrence.js";
import { isExcluded, targetObjections } from "../../../src/calendar/series/occurrence-target.js";
import type { OccurrenceStart } from "../../../src/kernel/local-date-time.js";
import { dailyWith, familyOf, meetingWith, on, takenOutAt } from "../../support/reminder-samples.js";
import { recurrenceOf } from "../../support/series-of.js";

const at = (day: string) => `2026-03-${day}T14:00:00` as OccurrenceStart;
const series = dailyWith({ excludedStarts: [at("06"), at("07")], extraStarts: ["2026-03-08T18:00:00"] });
const family = familyOf(series, { overrides: [takenOutAt("2026-03-07")] });

const objections = (occurrence: string | null, scope: "this" | "following" | "all", of = family) =>
  targetObjections({ occurrence: occurrence as OccurrenceStart | null, scope }, of).map(({ code }) => code);

describe("what a command on a series means", () => {
  it("REC-7 is all of it without an occurrence, and needs one otherwise", () => {
    expect(objections(null, "all")).toEqual([]);
    expect(targetObjections({ occurrence: null, scope: "this" }, family)).toEqual([
      { code: "OCCURRENCE_MISSING", path: ["occurrence"], params: { scope: "this" } },
    ]);
    expect(objections(null, "following")).toEqual(["OCCURRENCE_MISSING"]);
  });

  it("REC-7 is an occurrence that there is, or was: cancelled ones, those taken out and extra ones too", () => {
    for (const occurrence of [at("05"), at("06"), at("07"), "2026-03-08T18:00:00"])
      expect(objections(occurrence, "this")).toEqual([]);
    expect(targetObjections({ occurrence: "2026-03-05T15:00:00" as OccurrenceStart, scope: "this" }, family)).toEqual([
      { code: "OCCURRENCE_UNKNOWN", path: ["occurrence"], params: { occurrence: "2026-03-05T15:00:00" } },
    ]);
    expect(objections("2026-03-05", "this")).toEqual(["OCCURRENCE_UNKNOWN"]);
    expect(targetObjections({ occurrence: at("05"), scope: "this" }, familyOf(meetingWith()))).toEqual([
      { code: "EVENT_NOT_A_SERIES", path: ["occurrence"] },
    ]);
  });

  it("REC-7 goes on from an occurrence of the rule, and from no extra one", () => {
    expect(objections(at("06"), "following")).toEqual([]);
    expect(objections("2026-03-08T18:00:00", "following")).toEqual(["OCCURRENCE_EXTRA"]);
    expect(objections("2026-03-08T18:00:00", "all")).toEqual([]);
  });

  it("REC-7 is cancelled where it is no more, and nothing stands for it", () => {
    expect([at("05"), at("06"), at("07")].map((occurrence) => isExcluded(family, occurrence))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("an occurrence of a series", () => {
  const changed = (day: string, status: "planned" | "done" | "cancelled", of = family) => {
    const { event, refusals } = excludeOccurrence(of, at(day), status);
    return [event.excludedStarts, refusals.map(({ code }) => code)];
  };

  it("REC-7 is cancelled by its start, and planned again; it is not done without", () => {
    expect(changed("09", "cancelled")).toEqual([[at("06"), at("07"), at("09")], []]);
    expect(changed("05", "cancelled")).toEqual([[at("05"), at("06"), at("07")], []]);
    expect(changed("06", "cancelled")).toEqual([[at("06"), at("07")], []]);
    expect(changed("06", "planned")).toEqual([[at("07")], []]);
    expect(excludeOccurrence(family, at("06"), "done")).toMatchObject({
      family: { event: { id: "meeting" }, overrides: { length: 1 } },
      refusals: [{ code: "OCCURRENCE_CANCELLED", path: ["occurrence"], params: { occurrence: at("06") } }],
      orphans: [],
    });
  });

  it("REC-7 of what has no status is not cancelled", () => {
    const notes = familyOf(dailyWith({ type: "note", status: null }));
    expect(excludeOccurrence(notes, at("06"), "cancelled").refusals).toEqual([
      { code: "EVENT_HAS_NO_STATUS", params: { event: "Kick-off" } },
    ]);
  });

  it("REC-7 is one of 1,000 at most that differ", () => {
    const starts = Array.from({ length: 1_000 }, (_, i) => new Date(Date.UTC(2026, 2, 10 + i)).toISOString());
    const excludedStarts = starts.map((start) => `${start.slice(0, 10)}T14:00:00`);
    const full = familyOf(dailyWith({ excludedStarts }));
    expect(excludeOccurrence(full, at("05"), "cancelled").refusals).toEqual([
      { code: "SERIES_EXCEPTIONS_TOO_MANY", params: { most: 1_000 } },
    ]);
    expect(excludeOccurrence(full, at("10"), "cancelled").refusals).toEqual([]);
  });

  it("REC-7 that is cancelled may make another the first or the last", () => {
    const twice = familyOf(dailyWith({ recurrence: recurrenceOf({ end: { kind: "count", count: 2 } }) }));
    expect(withExclusions(twice, [at("05")])).toMatchObject({
      firstStartAt: on("03-06T13:00"),
      lastStartAt: on("03-06T13:00"),
    });
    expect(withExclusions(twice, [at("06")])).toMatchObject({ lastEndsAt: on("03-05T14:00") });
  });
});
