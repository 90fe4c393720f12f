import { describe, expect, it } from "vitest";
import { dateFormat, numberFormat } from "../../src/kernel/intl-formats.js";

const options = { maximumFractionDigits: 1 };

describe("the formatters of a language", () => {
  it("write numbers as the language does, and as English does for a tag that is none", () => {
    expect(numberFormat("de", options).format(1_234.56)).toBe("1.234,6");
    expect(numberFormat("no language", options).format(1_234.56)).toBe("1,234.6");
    expect(numberFormat("en", {}).format(1_234.567)).toBe("1,234.567");
  });

  it("write dates by UTC, whatever zone is asked for", () => {
    const at = new Date("2026-01-31T23:30:00.000Z");
    expect(dateFormat("fr", { month: "long", timeZone: "Asia/Tokyo" }).format(at)).toBe("janvier");
  });

  it("are made once for a language and options, as long as there are not too many", () => {
    const first = numberFormat("fr", options);
    expect(numberFormat("fr", { ...options })).toBe(first);
    expect(numberFormat("de", options)).not.toBe(first);
    expect(numberFormat("fr", { maximumFractionDigits: 2 })).not.toBe(first);
    // Whatever was asked for before, in other tests of the process, 200 more are too many.
    let again = first;
    for (let i = 0; i < 200 && again === first; i++) {
      numberFormat(`x-${i}`, options);
      again = numberFormat("fr", options);
    }
    expect(again).not.toBe(first);
    for (let i = 0; i < 150; i++) numberFormat(`y-${i}`, options);
    expect(numberFormat("fr", options)).toBe(again);
  });
});
