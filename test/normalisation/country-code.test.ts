import { describe, expect, it } from "vitest";
import { countryCodeOf } from "../../src/normalisation/country-code.js";

describe("countryCodeOf", () => {
  it.each([
    ["FR", "FR"],
    ["fra", "FR"],
    ["FRANCE", "FR"],
    ["Frankreich", "FR"],
    ["Deutschland", "DE"],
    ["Allemagne", "DE"],
    ["U.K.", null],
    ["UK", "GB"],
    ["Royaume-Uni", "GB"],
    ["Great Britain", "GB"],
    ["Vereinigte Staaten", "US"],
    ["États-Unis", "US"],
    ["Österreich", "AT"],
    ["Oesterreich", "AT"],
    ["Pays-Bas", "NL"],
    ["Nowhere", null],
    ["", null],
  ])("DUP-1 knows %s as %s", (text, code) => {
    expect(countryCodeOf(text)).toBe(code);
  });
});
