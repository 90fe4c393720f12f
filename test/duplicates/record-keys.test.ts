import { describe, expect, it } from "vitest";
import { matchKeysOf } from "../../src/duplicates/match-keys.js";
import { subjectOf } from "../../src/duplicates/match-subject.js";
import { recordKeys } from "../../src/duplicates/record-keys.js";
import { recordWith } from "../support/store-record.js";

const address = { extra: null, street: "1 rue X", postalCode: "59000", city: "Lille", region: null, countryCode: "FR" };
const at = (street: string, isDefault: boolean) => ({
  address: { ...address, street },
  billing: false,
  delivery: false,
  isDefault,
});
const identity = {
  firstName: "Ann",
  lastName: "Lee",
  email: "ann@acme.fr",
  fixedPhone: "+33123456789",
  mobilePhone: "+33612345678",
  custom: { shoe: 7 },
};
const compared = { ...identity, companyName: null, website: null, address };

describe("what of a record is compared", () => {
  it("DUP-4 is the same of leads and contacts, but for company and web site", () => {
    const lead = { ...identity, companyName: "ACME", website: "acme.fr", address };
    expect(subjectOf("lead", recordWith("lead", lead))).toEqual({
      ...compared,
      companyName: "ACME",
      website: "acme.fr",
    });
    expect(subjectOf("contact", recordWith("contact", { ...identity, address }))).toEqual(compared);
  });

  it("DUP-4 is of an account its name as a company or as a person, and its default address or else the first", () => {
    const account = {
      ...identity,
      name: "ACME",
      website: "acme.fr",
      addresses: [at("1 rue X", false), at("2 rue Y", true)],
    };
    const company = { ...compared, firstName: null, lastName: null, companyName: "ACME", website: "acme.fr" };
    expect(subjectOf("account", recordWith("account", { ...account, isCompany: true }))).toEqual({
      ...company,
      address: { ...address, street: "2 rue Y" },
    });
    const person = recordWith("account", {
      ...account,
      isCompany: false,
      addresses: [at("1 rue X", false), at("2 rue Y", false)],
    });
    expect(subjectOf("account", person)).toEqual({ ...compared, website: "acme.fr" });
    expect(subjectOf("account", recordWith("account", { ...account, addresses: [] })).address).toBeNull();
  });
});

describe("recordKeys", () => {
  const subject = { ...compared, companyName: "ACME" };
  const keys = recordKeys("lead", subject);

  it("DUP-5 holds the plain keys and hashes of those of the rules, sorted and each once", () => {
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys).toEqual(expect.arrayContaining([...matchKeysOf(subject), "d:acme.fr"]));
    const hashes = keys.filter((key) => key.startsWith("b:"));
    expect(hashes).toHaveLength(8); // all rules but that of phones, which have keys of their own
    for (const hash of hashes) expect(hash).toMatch(/^b:[\da-f]{16}$/);
    expect(keys).toHaveLength(hashes.length + matchKeysOf(subject).length + 1);
  });

  it("DUP-5 shares keys across types", () => {
    const contact = recordKeys("contact", { ...compared, email: null });
    expect(contact.filter((key) => key.startsWith("b:") && keys.includes(key)).length).toBeGreaterThan(0);
  });
});
