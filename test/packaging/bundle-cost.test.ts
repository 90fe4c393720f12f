import { describe, expect, it } from "vitest";
import { measure, programs } from "../../scripts/bundle-sizes.mjs";

/** The most bytes, minified, that a bundler may take of the built package; about a tenth above what was measured. */
const ceilings: Readonly<Record<keyof typeof programs, number>> = {
  "two pure functions": 500,
  "`decideMoveLead`": 7_500,
  "the façade and the memory store": 1_020_000,
  "all of `crmkit`": 1_020_000,
  "`crmkit/memory`": 170_000,
  "`occurrencesBetween`": 20_500,
  "`crmkit/icalendar`": 237_000,
  "`crmkit/csv`": 42_000,
  "`crmkit/files`": 4_000,
  "`crmkit/threads`": 1_000,
  "`crmkit/smtp`": 271_000,
  "`crmkit/charts`": 19_500,
  "`crmkit/pdf`": 1_550_000,
  "`crmkit/testing`": 1_140_000,
  "`checkStorage`": 213_000,
  "`crmkit/testing/arbitraries`": 537_000,
  "`crmkit/messages/en`": 36_000,
  "`crmkit/messages/fr`": 42_000,
};

/** What needs nothing but itself. */
const pure: ReadonlySet<string> = new Set(["two pure functions", "`decideMoveLead`", "`occurrencesBetween`"]);

describe("a bundler takes no more than it must", () => {
  it.each(Object.entries(programs) as [keyof typeof programs, string][])("of %s", async (name, program) => {
    const { minified, packages } = await measure(program);
    expect(minified).toBeGreaterThan(0);
    expect(minified).toBeLessThan(ceilings[name]);
    expect(packages.includes("pdf-lib"), "loaded only when a PDF is looked at").toBe(name === "`crmkit/pdf`");
    expect(packages.includes("@pdf-lib/fontkit")).toBe(name === "`crmkit/pdf`");
    expect(
      packages.filter((name) => name.startsWith("vega")),
      "loaded only when a chart is drawn",
    ).toEqual([]);
    expect(packages.includes("csv-parse")).toBe(name === "`crmkit/csv`");
    expect(packages.includes("nodemailer")).toBe(name === "`crmkit/smtp`");
    if (pure.has(name)) expect(packages).toEqual([]);
  });
});
