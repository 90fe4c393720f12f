import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import type { CivilMonth } from "../../src/kernel/civil-month.js";
import { exactInteger, parseExactDecimal } from "../../src/kernel/exact-decimal.js";
import { convertMoney, ratesOf } from "../../src/opportunities/convert-money.js";
import type { MoneyRow } from "../../src/opportunities/money-rows.js";
import { roundedFigures } from "../../src/opportunities/money-rows.js";

type Name = "money" | "count";
const names: readonly Name[] = ["money", "count"];
const counts: ReadonlySet<Name> = new Set(["count"]);
const today = "2026-05-20" as CivilDate;

const decimal = (text: string) => parseExactDecimal(text) ?? expect.fail(text);

const row = (month: string | null, currency: string, money: string, count = 1): MoneyRow<Name> => ({
  month: month as CivilMonth | null,
  currency,
  figures: { money: decimal(money), count: exactInteger(count) },
});

const convert = (rows: readonly MoneyRow<Name>[], to: string, rate: string) =>
  convertMoney(rows, { to, today, rate: () => decimal(rate) }, names, counts).map((converted) => ({
    month: converted.month,
    currency: converted.currency,
    ...roundedFigures(converted),
  }));

describe("the conversion of figures", () => {
  it("OPP-16 takes the last day of a month that is over, else the day of the reading, and asks for each once", () => {
    const rows = [
      row("2024-02", "USD", "1"),
      row("2026-04", "USD", "1"),
      row("2026-05", "JPY", "1"),
      row("2026-05", "EUR", "1"),
      row("2026-06", "JPY", "1"),
      row(null, "USD", "1"),
    ];
    expect(ratesOf(rows, { to: "EUR", today })).toEqual([
      { from: "USD", on: "2024-02-29" },
      { from: "USD", on: "2026-04-30" },
      { from: "JPY", on: "2026-05-20" },
      { from: "USD", on: "2026-05-20" },
    ]);
  });

  it.each([
    ["JPY", "1000", "EUR", "0.0061", 610],
    ["EUR", "610", "JPY", "163.93", 1000],
    ["KWD", "1234", "EUR", "3", 370],
    ["EUR", "100", "KWD", "0.3335", 334],
    ["JPY", "1", "KWD", "0.002", 2],
    ["CLF", "10000", "JPY", "6000", 6000],
    ["EUR", "0.5", "USD", "1", 1],
  ])("OPP-16 minds the minor units of %s %s into %s", (from, money, to, rate, expected) => {
    expect(convert([row("2026-05", from, money)], to, rate)).toMatchObject([{ currency: to, money: expected }]);
  });

  it("OPP-16 rounds each figure of each row once, a half up, and adds the rows of a month then", () => {
    const rows = [row("2026-05", "USD", "1.4"), row("2026-05", "GBP", "1", 2), row("2026-06", "USD", "3")];
    expect(convert(rows, "EUR", "0.5")).toEqual([
      { month: "2026-05", currency: "EUR", money: 2, count: 3 },
      { month: "2026-06", currency: "EUR", money: 2, count: 1 },
    ]);
  });

  test.prop([
    fc.array(fc.record({ amount: fc.maxSafeNat(), currency: fc.constantFrom("EUR", "USD", "JPY", "KWD") })),
    fc.integer({ min: 1, max: 1_000_000 }),
  ])("OPP-16 comes to what fractions of whole numbers come to", (list, millionths) => {
    const digits: Readonly<Record<string, bigint>> = { EUR: 2n, USD: 2n, JPY: 0n, KWD: 3n };
    const total = list.reduce((sum, { amount, currency }) => {
      if (currency === "EUR") return sum + BigInt(amount);
      const divisor = 1_000_000n * 10n ** (digits[currency] ?? 0n);
      return sum + (2n * BigInt(amount) * BigInt(millionths) * 100n + divisor) / (2n * divisor);
    }, 0n);
    const rows = list.map(({ amount, currency }) => row("2026-05", currency, String(amount)));
    const rate = () => ({ digits: BigInt(millionths), scale: 6 });
    const [converted] = convertMoney(rows, { to: "EUR", today, rate }, names, counts);
    expect(converted?.figures.money.digits ?? 0n).toBe(total);
  });
});
