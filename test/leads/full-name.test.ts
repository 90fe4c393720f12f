import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullName } from "../../src/leads/full-name.js";

const part = fc.option(fc.string({ maxLength: 12 }));

describe("the full name of a lead", () => {
  it.each([
    ["ACME", "Ann", "Lee", "ACME, Ann Lee"],
    ["ACME", null, null, "ACME"],
    [null, "Ann", "Lee", "Ann Lee"],
    ["ACME", null, "Lee", "ACME, Lee"],
    ["ACME", "Ann", null, "ACME, Ann"],
    [null, null, "Lee", "Lee"],
    ["", "", "Lee", "Lee"],
    [null, null, null, ""],
  ])("LEAD-4 of %s, %s and %s is %s", (companyName, firstName, lastName, expected) => {
    expect(fullName({ companyName, firstName, lastName })).toBe(expected);
  });

  test.prop([part, part, part])(
    "LEAD-4 holds each given part once, in order, and nothing besides",
    (company, first, last) => {
      const given = (text: string | null): text is string => text !== null && text !== "";
      const name = fullName({ companyName: company, firstName: first, lastName: last });
      const parts = [company, first, last].filter(given);
      const separators =
        (given(company) && (given(first) || given(last)) ? 2 : 0) + (given(first) && given(last) ? 1 : 0);
      expect(name.length).toBe(parts.join("").length + separators);
      expect(name.startsWith(company ?? "")).toBe(true);
      expect(name.endsWith(last ?? "")).toBe(true);
    },
  );
});
