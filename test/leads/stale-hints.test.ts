import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { staleFilter, staleHints } from "../../src/leads/stale-hints.js";
import { matches } from "../../src/query/matches.js";
import { leadIn, leadRules } from "../support/lead-decision.js";

const rules = leadRules();
const paris = "Europe/Paris";
const codes = (lead: Parameters<typeof staleHints>[0], now: string, zone = paris, staleRules = rules) =>
  staleHints(lead, staleRules, new Date(now), zone).map(({ code, days }) => `${code} ${days}`);

const unassigned = leadIn("lead.to-process", {
  assignedToId: null,
  createdOn: "2026-03-01",
  updatedAt: new Date("2026-03-10T12:00:00.000Z"),
});
const untouched = leadIn("lead.to-process", {
  assignedToId: "ann",
  createdOn: "2025-01-01",
  updatedAt: new Date("2026-03-01T22:59:59.999Z"), // the last millisecond of 1 March in Paris
});

describe("hints on stale leads", () => {
  it("LEAD-20 come 15 days after creation for a lead that nobody is in charge of", () => {
    expect(codes(unassigned, "2026-03-15T22:59:59.999Z")).toEqual([]);
    expect(codes(unassigned, "2026-03-15T23:00:00.000Z")).toEqual(["LEAD_UNASSIGNED 15"]);
    expect(codes({ ...unassigned, assignedToId: untouched.assignedToId }, "2026-03-16T09:00:00.000Z")).toEqual([]);
  });

  it("LEAD-20 come after 15 days without a change", () => {
    expect(codes(untouched, "2026-03-15T22:59:59.999Z")).toEqual([]);
    expect(codes(untouched, "2026-03-15T23:00:00.000Z")).toEqual(["LEAD_UNTOUCHED 15"]);
    const touched = { ...untouched, updatedAt: new Date("2026-03-01T23:00:00.000Z") };
    expect(codes(touched, "2026-03-16T22:59:59.999Z")).toEqual([]);
    expect(codes(touched, "2026-03-16T23:00:00.000Z")).toEqual(["LEAD_UNTOUCHED 15"]);
  });

  it("LEAD-20 count days by the calendar, across a change of clocks too", () => {
    // clocks go forward on 29 March 2026: 15 days of the calendar are an hour less
    const lead = { ...untouched, updatedAt: new Date("2026-03-20T00:00:00.000+01:00") };
    expect(codes(lead, "2026-04-03T23:59:59.999+02:00")).toEqual([]);
    expect(codes(lead, "2026-04-04T00:00:00.000+02:00")).toEqual(["LEAD_UNTOUCHED 15"]);
    expect(codes(lead, "2026-04-03T23:30:00.000Z", "UTC")).toEqual(["LEAD_UNTOUCHED 15"]);
  });

  it("LEAD-20 may both hold, and are the host's to set", () => {
    const forgotten = { ...unassigned, updatedAt: unassigned.createdAt };
    const strict = leadRules({ staleAfterDays: { unassigned: 1, untouched: 3 } });
    const now = "2026-03-02T12:00:00.000Z";
    expect(codes(forgotten, now, paris, strict)).toEqual(["LEAD_UNASSIGNED 1", "LEAD_UNTOUCHED 56"]);
  });

  it("LEAD-20 are none for a lead that is closed or put away", () => {
    const now = "2030-01-01T00:00:00.000Z";
    for (const statusId of ["lead.converted", "lead.lost", "lead.unknown"])
      expect(codes({ ...unassigned, statusId: statusId as never }, now)).toEqual([]);
    expect(codes({ ...unassigned, archivedAt: new Date(now) }, now)).toEqual([]);
    expect(codes(unassigned, now)).not.toEqual([]);
  });

  const zones = fc.constantFrom("Europe/Paris", "UTC", "Pacific/Kiritimati", "America/Los_Angeles");
  const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });

  test.prop([instants, instants, zones, fc.boolean(), fc.nat({ max: 40 }), fc.nat({ max: 40 })])(
    "LEAD-20 are had by exactly the leads that the list of stale leads holds",
    (updatedAt, now, zone, assigned, days, daysUntouched) => {
      const lead = { ...unassigned, updatedAt, assignedToId: assigned ? untouched.assignedToId : null };
      const drawn = leadRules({ staleAfterDays: { unassigned: days, untouched: daysUntouched } });
      expect(matches(staleFilter(drawn, now, zone), lead)).toBe(staleHints(lead, drawn, now, zone).length > 0);
    },
  );
});
