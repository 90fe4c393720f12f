import { describe, expect, it } from "vitest";
import { formatReference, isReferenceFormat } from "../../src/sequences/format-reference.js";
import { sequenceId } from "../../src/sequences/sequence-id.js";

const write = (format: string, companyCode: string | null = "AC") =>
  formatReference(format, { number: 42, year: 2026, companyCode });

describe("a reference", () => {
  it.each([
    ["{number}", "42"],
    ["{number:5}", "00042"],
    ["{number:1}", "42"],
    ["ACC-{year}/{company}-{number:12}", "ACC-2026/AC-000000000042"],
    ["{year:2}.{number}", "2026.42"],
    ["{number}-{number:3}", "42-042"],
  ])("ACC-10 %s is written as %s", (format, reference) => {
    expect(write(format)).toBe(reference);
  });

  it("ACC-10 has four digits of the year, and nothing of a company without a code", () => {
    expect(formatReference("{year}-{number}", { number: 1, year: 33, companyCode: null })).toBe("0033-1");
    expect(write("{company}-{number}", null)).toBe("-42");
  });
});

describe("the format of a reference", () => {
  it.each(["{number}", "ACC-{number:5}", "{company}/{year}/{number:12}", `${"x".repeat(40)}{number:5}`])(
    "ACC-10 is one where the number is in it: %s",
    (format) => {
      expect(isReferenceFormat(format)).toBe(true);
    },
  );

  it.each([
    "ACC",
    "",
    "{year}",
    "{number:}",
    "{number:123}",
    "{number}{",
    "{number}}",
    "{number}{month}",
    "{{number}}",
    `${"x".repeat(41)}{number:5}`,
  ])("ACC-10 is none where the number or a part is unclear: %s", (format) => {
    expect(isReferenceFormat(format)).toBe(false);
  });
});

it("ACC-10 there is one sequence for each company and type of record", () => {
  const ids = [
    sequenceId("account", "acme"),
    sequenceId("contact", "acme"),
    sequenceId("account", "globex"),
    sequenceId("account", null),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(sequenceId("account", "acme")).toBe(ids[0]);
});
