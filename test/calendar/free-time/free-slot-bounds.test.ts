import { describe, expect, it } from "vitest";
import type { SlotBounds } from "../../../src/calendar/free-time/free-slot-bounds.js";
import { requireSlotBounds } from "../../../src/calendar/free-time/free-slot-bounds.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";

const from = new Date("2026-01-05T00:00:00.000Z");
const later = (days: number, ms = 0): Date => new Date(from.getTime() + days * 86_400_000 + ms);
const bounds: SlotBounds = { from, to: later(1), minutes: 60, limit: 10 };

function faultsOf(more: Partial<SlotBounds>): readonly unknown[] {
  try {
    requireSlotBounds({ ...bounds, ...more });
    return [];
  } catch (error) {
    if (!isCrmError(error, "INPUT_INVALID")) throw error;
    return error.refusals.map(({ code, path, params }) => [code, path?.join("."), params]);
  }
}

describe("EVT-10: a search for free slots", () => {
  it.each<Partial<SlotBounds>>([
    { minutes: 1, every: 1, limit: 1, to: later(0, 1) },
    { minutes: 20_160, every: 20_160, limit: 1_000, to: later(366) },
    { from: new Date("9999-12-28T00:00:00Z"), to: new Date("9999-12-29T00:00:00Z") },
    { from: new Date("0001-01-03T00:00:00Z"), to: new Date("0001-01-04T00:00:00Z") },
  ])("may ask for %o", (more) => {
    expect(faultsOf(more)).toEqual([]);
  });

  const integer = { expected: "integer" };
  it.each<[Partial<SlotBounds>, ...(readonly unknown[])[]]>([
    [{ minutes: 0 }, ["INPUT_TOO_SMALL", "minutes", { least: 1 }]],
    [{ minutes: 20_161 }, ["INPUT_TOO_BIG", "minutes", { most: 20_160 }]],
    [{ minutes: 1.5 }, ["INPUT_WRONG_TYPE", "minutes", integer]],
    [{ minutes: Number.NaN }, ["INPUT_WRONG_TYPE", "minutes", integer]],
    [{ every: 0 }, ["INPUT_TOO_SMALL", "every", { least: 1 }]],
    [{ every: 20_161 }, ["INPUT_TOO_BIG", "every", { most: 20_160 }]],
    [{ limit: 0 }, ["INPUT_TOO_SMALL", "limit", { least: 1 }]],
    [{ limit: 1_001 }, ["INPUT_TOO_BIG", "limit", { most: 1_000 }]],
    [{ to: from }, ["INPUT_TOO_SMALL", "to", { least: "2026-01-05T00:00:00.001Z" }]],
    [{ to: later(366, 1) }, ["INPUT_TOO_BIG", "to", { most: "2027-01-06T00:00:00.000Z" }]],
    [{ from: new Date(Number.NaN) }, ["INPUT_MALFORMED", "from", undefined]],
    [{ to: new Date(Number.NaN) }, ["INPUT_MALFORMED", "to", undefined]],
    [{ from: new Date("0001-01-02T23:59:59Z") }, ["INPUT_TOO_SMALL", "from", { least: "0001-01-03T00:00:00.000Z" }]],
    [{ to: new Date("9999-12-29T00:00:00.001Z") }, ["INPUT_TOO_BIG", "to", { most: "9999-12-29T00:00:00.000Z" }]],
    [
      { minutes: 0, limit: 0 },
      ["INPUT_TOO_SMALL", "minutes", { least: 1 }],
      ["INPUT_TOO_SMALL", "limit", { least: 1 }],
    ],
  ])("may not ask for %o", (more, ...faults) => {
    expect(faultsOf(more)).toEqual(faults);
  });
});
