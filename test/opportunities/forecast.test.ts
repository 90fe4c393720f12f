import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilMonth } from "../../src/kernel/civil-month.js";
import type { ForecastFigure, ForecastShare } from "../../src/opportunities/forecast.js";
import {
  forecastCounts,
  forecastFigures,
  forecastRows,
  missingCaseShare,
  openShare,
  openShareOf,
  wonShare,
} from "../../src/opportunities/forecast.js";
import { moneySums } from "../../src/opportunities/money-rows.js";

const may = "2026-05" as CivilMonth;
const june = "2026-06" as CivilMonth;

function rowsOf(...shares: readonly (readonly [CivilMonth | null, string, ForecastShare])[]) {
  const sums = moneySums<ForecastFigure>(forecastFigures);
  for (const share of shares) sums.add(...share);
  return forecastRows(sums.rows());
}

const open = (
  amount: number | null,
  probability: number | null,
  worstCase: number | null = null,
  bestCase = worstCase,
) => openShareOf({ amount, probability, worstCase, bestCase });

const none = { open: 0, worst: 0, amount: 0, expected: 0, best: 0, won: 0, wonCount: 0 };

const cases = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });
const chances = fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }); // in tenths of a percent
const opportunities = fc.record({ amount: cases, worstCase: cases, bestCase: cases, chance: chances });

describe("forecast rows", () => {
  it("OPP-16 hold two numbers of opportunities, which are no money and no sums that are told inexactly", () => {
    expect(forecastCounts).toEqual(new Set(["open", "wonCount"]));
    const sums = { amount: 0, worst: 0, best: 0, probability: null };
    const refused = (figure: string) =>
      expect.objectContaining({ refusals: [{ code: "FORECAST_TOO_LARGE", params: { figure } }] });
    expect(() => openShare({ ...sums, count: 2 ** 53 })).toThrow(refused("open"));
    expect(() => wonShare(2 ** 53, 0)).toThrow(refused("wonCount"));
  });

  it("OPP-16 are sorted by month, that of no month last, then by currency; currencies are never added", () => {
    const rows = rowsOf(
      [null, "EUR", open(1, 100)],
      [june, "EUR", open(2, 100)],
      [may, "USD", open(3, 100)],
      [may, "EUR", open(4, 100)],
      [may, "USD", wonShare(1, 5)],
    );
    expect(rows.map(({ month, currency, amount, won }) => [month, currency, amount, won])).toEqual([
      [may, "EUR", 4, 0],
      [may, "USD", 3, 5],
      [june, "EUR", 2, 0],
      [null, "EUR", 1, 0],
    ]);
  });

  it("OPP-16 have the amount in place of a case that nobody gave, and 0 in place of no amount", () => {
    expect(rowsOf([may, "EUR", open(100, 50)])).toEqual([
      { ...none, month: may, currency: "EUR", open: 1, worst: 100, amount: 100, expected: 50, best: 100 },
    ]);
    expect(rowsOf([may, "EUR", open(100, null, 0, 300)])).toEqual([
      { ...none, month: may, currency: "EUR", open: 1, worst: 0, amount: 100, expected: 0, best: 300 },
    ]);
    expect(rowsOf([may, "EUR", open(null, 50)])).toEqual([{ ...none, month: may, currency: "EUR", open: 1 }]);
  });

  it("OPP-16 round what is expected once, not for each opportunity", () => {
    const single = [may, "EUR", open(1, 50)] as const;
    expect(rowsOf(single)[0]?.expected).toBe(1);
    expect(rowsOf(single, single)[0]?.expected).toBe(1);
    expect(rowsOf(single, single, single)[0]?.expected).toBe(2);
  });

  it("OPP-16 are refused rather than told inexactly", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(rowsOf([may, "EUR", wonShare(1, most)])[0]?.won).toBe(most);
    const refused = (figure: string, params = {}) =>
      expect.objectContaining({
        code: "REFUSED",
        refusals: [{ code: "FORECAST_TOO_LARGE", params: { figure, ...params } }],
      });
    const row = { month: may, currency: "EUR" };
    expect(() => rowsOf([may, "EUR", wonShare(1, most)], [may, "EUR", wonShare(1, 1)])).toThrow(refused("won", row));
    expect(() => wonShare(1, most + 1)).toThrow(refused("won"));
    expect(() => missingCaseShare("best", most + 1)).toThrow(refused("best"));
    const sums = { count: 1, amount: 0, worst: 0, best: 0, probability: null };
    expect(() => openShare({ ...sums, amount: most + 1 })).toThrow(refused("amount"));
    expect(() => openShare({ ...sums, worst: most + 1 })).toThrow(refused("worst"));
    expect(() => openShare({ ...sums, best: most + 1 })).toThrow(refused("best"));
  });

  test.prop([fc.array(opportunities, { minLength: 1, maxLength: 30 })])(
    "OPP-16 are the sums of whole numbers, however the opportunities are grouped",
    (list) => {
      const each = list.map((one) => [may, "EUR", openShareOf({ ...one, probability: percent(one.chance) })] as const);
      const total = (value: (one: (typeof list)[number]) => number): number =>
        list.reduce((sum, one) => sum + value(one), 0);
      const thousandths = total(({ amount, chance }) => (amount ?? 0) * (chance ?? 0));
      const expected = [
        {
          ...none,
          month: may,
          currency: "EUR",
          open: list.length,
          worst: total(({ worstCase, amount }) => worstCase ?? amount ?? 0),
          amount: total(({ amount }) => amount ?? 0),
          expected: Math.floor((thousandths + 500) / 1_000),
          best: total(({ bestCase, amount }) => bestCase ?? amount ?? 0),
        },
      ];
      expect(rowsOf(...each)).toEqual(expected);
      expect(rowsOf(...list.flatMap(asStorageSums))).toEqual(expected);
    },
  );
});

const percent = (chance: number | null): number | null => (chance === null ? null : chance / 10);

/** What the sums of a storage come to, which leave out what is not given. */
function asStorageSums({
  amount,
  worstCase,
  bestCase,
  chance,
}: { [F in "amount" | "worstCase" | "bestCase" | "chance"]: number | null }) {
  const sums = {
    count: 1,
    amount: amount ?? 0,
    worst: worstCase ?? 0,
    best: bestCase ?? 0,
    probability: percent(chance),
  };
  return [
    [may, "EUR", openShare(sums)] as const,
    ...(worstCase === null ? [[may, "EUR", missingCaseShare("worst", amount ?? 0)] as const] : []),
    ...(bestCase === null ? [[may, "EUR", missingCaseShare("best", amount ?? 0)] as const] : []),
  ];
}
