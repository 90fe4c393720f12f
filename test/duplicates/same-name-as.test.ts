import { describe, expect, it } from "vitest";
import type { MatchSubject } from "../../src/duplicates/match-subject.js";
import { sameNameAs } from "../../src/duplicates/same-name-as.js";

const subject = (firstName: string | null, lastName: string | null, companyName: string | null): MatchSubject => ({
  firstName,
  lastName,
  companyName,
  email: null,
  mobilePhone: null,
  fixedPhone: null,
  website: null,
  address: null,
});

describe("sameNameAs", () => {
  it.each<[MatchSubject, MatchSubject, boolean]>([
    [subject("Ann", "Lee", null), subject("ANN", "Lée", "ACME"), true],
    [subject("Ann", null, null), subject("ann", null, null), true],
    [subject(null, "Lee", null), subject(null, "lee", null), true],
    [subject("Ann", "Lee", null), subject("Ann", null, null), false],
    [subject("Ann", "Lee", "ACME"), subject("Bob", "Moe", "ACME"), false],
    [subject("Ann", "Lee", null), subject("Bob", "Lee", null), false],
    [subject("Ann", "Lee", null), subject("Ann", "Moe", null), false],
    [subject(null, null, "ACME SARL"), subject(null, null, "S.A.R.L. Acme"), true],
    [subject(null, null, "ACME"), subject(null, null, "Zeus"), false],
    [subject("Ann", "Lee", "ACME"), subject(null, null, "ACME"), false],
    [subject(null, null, "ACME"), subject("Ann", "Lee", "ACME"), false],
    [subject(null, null, null), subject(null, null, null), false],
    [subject("-", "*", null), subject("*", "-", null), false],
    [subject(null, null, "***"), subject(null, null, "---"), false],
  ])("DUP-4 compares %j and %j: %s", (one, other, same) => {
    expect(sameNameAs(one)(other)).toBe(same);
  });
});
