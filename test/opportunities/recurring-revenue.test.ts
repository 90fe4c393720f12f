import { describe, expect, it } from "vitest";
import type { CivilMonth } from "../../src/kernel/civil-month.js";
import { moneySums } from "../../src/opportunities/money-rows.js";
import type { RecurringGroup } from "../../src/opportunities/recurring-revenue.js";
import { addRecurring, recurringFigures, recurringRows } from "../../src/opportunities/recurring-revenue.js";

const month = (text: string): CivilMonth => text as CivilMonth;
const span = { from: month("2026-01"), to: month("2026-04") };

const group = (
  start: string,
  months: number | null,
  amount: number,
  chance: RecurringGroup["chance"],
  currency = "EUR",
) => ({
  start: month(start),
  months,
  amount,
  chance,
  currency,
});

function rowsOf(...groups: readonly RecurringGroup[]) {
  const sums = moneySums(recurringFigures);
  for (const one of groups) addRecurring(sums, one, span);
  return recurringRows(sums.rows()).map(({ month: of, currency, won, expected }) => [of, currency, won, expected]);
}

describe("recurring revenue", () => {
  it("OPP-16 pays in as many calendar months as the term has, from the one in which it begins", () => {
    expect(rowsOf(group("2026-02", 2, 100, "won"))).toEqual([
      ["2026-02", "EUR", 100, 0],
      ["2026-03", "EUR", 100, 0],
    ]);
    expect(rowsOf(group("2025-11", 3, 100, 50))).toEqual([["2026-01", "EUR", 0, 50]]);
    expect(rowsOf(group("2025-11", 2, 100, "won"))).toEqual([]);
    expect(rowsOf(group("2026-05", 2, 100, "won"))).toEqual([]);
  });

  it("OPP-16 has no end without months", () => {
    expect(rowsOf(group("1999-12", null, 7, "won")).map(([of]) => of)).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
    ]);
  });

  it("OPP-16 rounds what is expected once, a half up, and never adds currencies", () => {
    const rows = rowsOf(group("2026-04", 1, 1, 50), group("2026-04", 1, 2, 25), group("2026-04", 1, 3, null, "USD"));
    expect(rows).toEqual([
      ["2026-04", "EUR", 0, 1],
      ["2026-04", "USD", 0, 0],
    ]);
    expect(rowsOf(group("2026-04", 1, 1, 50))).toEqual([["2026-04", "EUR", 0, 1]]);
  });

  it("OPP-16 is refused rather than told inexactly", () => {
    const refused = (params: object) =>
      expect.objectContaining({ code: "REFUSED", refusals: [{ code: "FORECAST_TOO_LARGE", params }] });
    expect(() => rowsOf(group("2026-04", 1, Number.MAX_SAFE_INTEGER + 1, 50))).toThrow(
      refused({ figure: "expected", currency: "EUR" }),
    );
    const most = group("2026-04", 1, Number.MAX_SAFE_INTEGER, "won");
    expect(() => rowsOf(most, most)).toThrow(refused({ figure: "won", month: "2026-04", currency: "EUR" }));
  });
});
