import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import type { StatusStay } from "../../src/status/status-stays.js";
import { stageConversion, statusStays, timeInStatus } from "../../src/status/status-stays.js";
import { recordWith } from "../support/store-record.js";

const minute = 60_000;
const at = (minutes: number): Date => new Date(Date.UTC(2026, 0, 5) + minutes * minute);

const arrival = (
  id: string,
  minutes: number,
  toStatusId: string | null,
  actorId: string | null = null,
): TimelineEntry => recordWith("timelineEntry", { id, at: at(minutes), toStatusId, actorId, kind: "statusChanged" });

describe("the stays of a record", () => {
  const entries = [
    arrival("3", 25, "b", "bob"),
    arrival("1", 0, "a", "ann"),
    arrival("2", 10, null),
    arrival("4", 55, "a", null),
  ];

  it("STATUS-8 tell status, since when, until when, how long and by whom, from entries in any order", () => {
    expect(statusStays(entries, at(60))).toEqual([
      { statusId: "a", from: at(0), to: at(25), ms: 25 * minute, actorId: "ann" },
      { statusId: "b", from: at(25), to: at(55), ms: 30 * minute, actorId: "bob" },
      { statusId: "a", from: at(55), to: null, ms: 5 * minute, actorId: null },
    ]);
  });

  it("STATUS-8 keep the order of their ids within one millisecond", () => {
    const sudden = [arrival("2", 0, "b"), arrival("3", 0, "c"), arrival("1", 0, "a")];
    expect(statusStays(sudden, at(1)).map(({ statusId, ms }) => [statusId, ms])).toEqual([
      ["a", 0],
      ["b", 0],
      ["c", minute],
    ]);
  });

  it("STATUS-8 end where a record has no status any more", () => {
    const left = { ...arrival("5", 58, null), fromStatusId: entries[0]?.toStatusId ?? null };
    expect(statusStays([...entries, left], at(60)).at(-1)).toMatchObject({ statusId: "a", to: at(58), ms: 3 * minute });
  });

  it("STATUS-8 leave what they are computed from as it was", () => {
    const order = entries.map(({ id }) => id);
    statusStays(entries, at(60));
    expect(entries.map(({ id }) => id)).toEqual(order);
  });

  it("STATUS-8 are none where nothing is known", () => {
    expect(statusStays([], at(0))).toEqual([]);
    expect(timeInStatus([])).toEqual(new Map());
    expect(stageConversion([])).toEqual([]);
  });
});

/** A record's way: the statuses that it came to and the minutes that it stayed. */
const ways = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 500 })), {
  maxLength: 12,
});
type Way = readonly (readonly [string, number])[];

function staysOf(way: Way): readonly StatusStay[] {
  let clock = 0;
  const entries = way.map(([status, minutes], i) => {
    const entry = arrival(String(i).padStart(3, "0"), clock, status);
    clock += minutes;
    return entry;
  });
  return statusStays(entries, at(clock));
}

describe("time in status", () => {
  test.prop([ways])("STATUS-8 adds up the time of every stay", (way) => {
    const expected = new Map<string, number>();
    for (const status of ["a", "b", "c", "d"]) {
      const visits = way.filter(([visited]) => visited === status);
      if (visits.length > 0)
        expected.set(
          status,
          visits.reduce((sum, [, minutes]) => sum + minutes * minute, 0),
        );
    }
    expect(new Map(timeInStatus(staysOf(way)))).toEqual(expected);
  });
});

describe("conversion between stages", () => {
  test.prop([fc.array(ways, { maxLength: 8 })])(
    "STATUS-8 is the share of the records once in a status that went straight to another",
    (all) => {
      const found = new Map(stageConversion(all.map(staysOf)).map((one) => [`${one.from}>${one.to}`, one]));
      for (const from of "abcd")
        for (const to of "abcd") {
          const paths = all.map((way) => way.map(([status]) => status).join(""));
          const entered = paths.filter((path) => path.includes(from)).length;
          const went = paths.filter((path) => from !== to && path.includes(from + to)).length;
          const row = found.get(`${from}>${to}`);
          if (went === 0) expect(row).toBeUndefined();
          else expect(row).toEqual({ from, to, records: went, rate: went / entered });
        }
    },
  );
});
