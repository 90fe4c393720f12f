import { describe, expect, it } from "vitest";
import { searchTextOf } from "../../src/entry/search-text.js";

const address = {
  extra: "x",
  street: "1 rue X",
  postalCode: "59000",
  city: "Lille",
  region: "Nord",
  countryCode: "FR",
};

describe("the text that is searched", () => {
  it("LEAD-17 holds names, ways to reach somebody, places and references, folded and in their order", () => {
    const text = searchTextOf({
      description: "Met at the fair",
      externalId: "X-1",
      reference: "L-7",
      addresses: [null, address],
      website: "acme.example",
      mobilePhone: "06 12-34",
      fixedPhone: "+33 1",
      email: "Ann@ACME.example",
      lastName: "Lée",
      firstName: "Ann",
      companyName: "ACME",
      name: "Big deal",
    });
    const phones = "+33 1 331 06 12-34 061234";
    const rest = "acme.example lille 59000 l-7 x-1 met at the fair";
    expect(text).toBe(`big deal acme ann lee ann@acme.example ${phones} ${rest}`);
  });

  it("LEAD-17 is blank where nothing is said", () => {
    expect(searchTextOf({})).toBe("");
    expect(searchTextOf({ name: null, fixedPhone: null, addresses: [null] })).toBe("");
  });

  it("LEAD-17 ends after 40,000 signs, and cuts no sign in two", () => {
    expect(searchTextOf({ description: "a".repeat(40_000) })).toHaveLength(40_000);
    expect(searchTextOf({ description: "a".repeat(40_001) })).toBe("a".repeat(40_000));
    expect(searchTextOf({ description: `${"a".repeat(39_999)}😀` })).toBe("a".repeat(39_999));
    expect(searchTextOf({ description: `${"a".repeat(39_998)}😀b` })).toBe(`${"a".repeat(39_998)}😀`);
  });
});
