import fc from "fast-check";
import { expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { civilDateOf } from "../../src/kernel/civil-date.js";
import { completeTerm } from "../../src/opportunities/recurring-term.js";

const day = fc.integer({ min: 0, max: 40_000 }).map(civilDateOf);
const months = fc.integer({ min: 1, max: 1_200 });
const on = (text: string) => text as CivilDate;
const term = (start: string | null, count: number | null, end: string | null) => ({
  recurringStartOn: start === null ? null : on(start),
  recurringMonths: count,
  recurringEndOn: end === null ? null : on(end),
});

it("OPP-14 completes start and months, and either with the end gives the same term", () => {
  fc.assert(
    fc.property(day, months, (recurringStartOn, recurringMonths) => {
      const { term: whole, refusals } = completeTerm({ recurringStartOn, recurringMonths });
      expect(refusals).toEqual([]);
      const { recurringEndOn } = whole;
      expect(completeTerm({ recurringStartOn, recurringEndOn }).term).toEqual(whole);
      const fromEnd = completeTerm({ recurringMonths, recurringEndOn });
      if (fromEnd.refusals.length === 0)
        expect(completeTerm({ ...fromEnd.term, recurringEndOn: undefined }).term).toEqual(fromEnd.term);
      expect(completeTerm(whole)).toEqual({ term: whole, refusals: [] });
    }),
  );
});

it("OPP-14 lets what is not given anew follow", () => {
  const before = term("2026-01-01", 12, "2026-12-31");
  const after = (given: Parameters<typeof completeTerm>[0]) => completeTerm(given, before).term;
  expect(after({ recurringStartOn: on("2026-02-01") })).toEqual(term("2026-02-01", 12, "2027-01-31"));
  expect(after({ recurringMonths: 3 })).toEqual(term("2026-01-01", 3, "2026-03-31"));
  expect(after({ recurringEndOn: on("2026-06-30") })).toEqual(term("2026-01-01", 6, "2026-06-30"));
  expect(after({ recurringStartOn: on("2026-07-01"), recurringEndOn: on("2026-12-31") })).toEqual(
    term("2026-07-01", 6, "2026-12-31"),
  );
  expect(after({ recurringMonths: null })).toEqual(term("2026-01-01", null, null));
  expect(after({ recurringEndOn: null })).toEqual(term("2026-01-01", null, null));
  expect(after({ recurringStartOn: null })).toEqual(term(null, 12, null));
  expect(after({ recurringMonths: null, recurringEndOn: on("2026-01-31") })).toEqual(
    term("2026-01-01", 1, "2026-01-31"),
  );
});

it("OPP-14 refuses what contradicts itself, and ends that lie outside the calendar", () => {
  const wrong = (given: Parameters<typeof completeTerm>[0]) => completeTerm(given).refusals.map(({ code }) => code);
  expect(wrong(term("2026-01-01", 12, "2026-11-30"))).toEqual(["RECURRING_TERM_INCONSISTENT"]);
  expect(wrong(term("2026-01-01", null, "2025-12-31"))).toEqual(["RECURRING_TERM_INCONSISTENT"]);
  expect(wrong(term("2026-01-01", null, "2026-01-30"))).toEqual(["RECURRING_TERM_INCONSISTENT"]);
  expect(wrong(term(null, 1, "2026-03-30"))).toEqual(["RECURRING_TERM_INCONSISTENT"]);
  expect(wrong(term("9999-06-01", 12, null))).toEqual(["RECURRING_TERM_INCONSISTENT"]);
});

it("OPP-14 makes the start of months and the end, and tells what contradicts itself and where", () => {
  expect(completeTerm(term(null, 2, "2026-02-28")).term).toEqual(term("2026-01-01", 2, "2026-02-28"));
  expect(completeTerm(term(null, null, "2026-02-28")).term).toEqual(term(null, null, "2026-02-28"));
  const before = term("2026-01-01", null, null);
  expect(completeTerm({ recurringEndOn: on("2026-01-30") }, before)).toEqual({
    term: before,
    refusals: [
      {
        code: "RECURRING_TERM_INCONSISTENT",
        path: ["recurringEndOn"],
        params: { start: "2026-01-01", months: null, end: "2026-01-30" },
      },
    ],
  });
  const { refusals } = completeTerm({ recurringMonths: 12 }, term("9999-06-01", null, null));
  expect(refusals.map(({ path }) => path)).toEqual([["recurringMonths"]]);
});

it("OPP-14 has a hundred years at most", () => {
  expect(completeTerm(term("1900-01-01", null, "1999-12-31")).term.recurringMonths).toBe(1_200);
  expect(completeTerm(term("1900-01-01", null, "2000-01-31")).refusals).toMatchObject([{ path: ["recurringEndOn"] }]);
});
