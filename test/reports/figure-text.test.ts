import { describe, expect, it } from "vitest";
import type { FigureKind } from "../../src/reports/figure-text.js";
import { figureText, shortFigureText } from "../../src/reports/figure-text.js";

const kind = (unit: FigureKind["unit"], language = "en", currency: string | null = null): FigureKind => ({
  unit,
  language,
  currency,
});

describe("a figure in words", () => {
  it.each([
    [1_234, kind("count"), "1,234"],
    [1_234, kind("count", "fr"), "1\u202F234"],
    [-0, kind("count"), "0"],
    [1_234.5, kind("money", "en", "EUR"), "€1,234.50"],
    [1_234.5, kind("money", "fr", "EUR"), "1\u202F234,50\u00A0€"],
    [1_234.5, kind("money", "en", "JPY"), "¥1,235"],
    [1.5, kind("money", "en", "KWD"), "KWD\u00A01.500"],
    [5, kind("money", "en", "€€"), "5.00 €€"],
    [5, kind("money"), "5.00"],
    [33.333, kind("percent"), "33.3%"],
    [33.333, kind("percent", "fr"), "33,3\u00A0%"],
    [50, kind("percent"), "50%"],
    [-0.01, kind("percent"), "0%"],
    [1, kind("days"), "1 day"],
    [12.34, kind("days"), "12.3 days"],
    [12.34, kind("days", "fr"), "12,3\u00A0jours"],
    [7, kind("count", "no language"), "7"],
    [2.4, kind("count"), "2"],
    [5, kind("count", "en", "EUR"), "5"],
    [5, kind("money", "en", "EURO"), "5.00 EURO"],
    [5, kind("money", "en", "xEUR"), "5.00 xEUR"],
  ])("REP-8 tells %s by what it is, in the language", (value, told, text) => {
    expect(figureText(value, told)).toBe(text);
  });

  it.each([
    [0, kind("count"), "0"],
    [1_250_000, kind("count"), "1.25M"],
    [1_250_000, kind("money", "fr", "EUR"), "1,25\u00A0M\u00A0€"],
    [-50_000, kind("money", "en", "USD"), "-$50K"],
    [40, kind("percent"), "40%"],
    [10, kind("days", "fr"), "10\u202Fj"],
    [1e100, kind("count"), "1E100"],
    [1e15, kind("count"), "1E15"],
    [-1e15, kind("count"), "-1E15"],
    [5e-4, kind("count"), "5E-4"],
    [0.001, kind("count"), "0.001"],
  ])("REP-8 tells %s in short beside an axis", (value, told, text) => {
    expect(shortFigureText(value, told)).toBe(text);
  });
});
