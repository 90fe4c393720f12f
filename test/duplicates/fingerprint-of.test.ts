import { describe, expect, it } from "vitest";
import type { ComparedType } from "../../src/duplicates/compared-record.js";
import { fingerprintOf, fingerprintOfPair } from "../../src/duplicates/fingerprint-of.js";
import { recordWith } from "../support/store-record.js";

const address = { extra: null, street: "1 rue X", postalCode: null, city: "Lille", region: null, countryCode: "FR" };
const print = (type: ComparedType, fields: object): string => fingerprintOf(recordWith(type, fields));

/** What identifies a record of each type, a field at a time. */
const identity: Readonly<Record<ComparedType, Readonly<Record<string, unknown>>>> = {
  lead: {
    firstName: "Ann",
    lastName: "Lee",
    companyName: "ACME",
    email: "ann@acme.example",
    fixedPhone: "+33 1 23 45 67 89",
    mobilePhone: "06 12 34 56 78",
    website: "acme.example",
    address,
  },
  contact: {
    firstName: "Ann",
    lastName: "Lee",
    email: "a@b.example",
    fixedPhone: "012345",
    mobilePhone: "06",
    address,
  },
  account: {
    name: "ACME",
    firstName: "Ann",
    lastName: "Lee",
    email: "a@b.example",
    fixedPhone: "012345",
    mobilePhone: "061234",
    website: "acme.example",
    addresses: [{ address, billing: true, delivery: false, isDefault: false }],
  },
};

describe("DUP-7: the hash of what identifies a record", () => {
  const cases = (Object.keys(identity) as ComparedType[]).flatMap((type) =>
    Object.keys(identity[type]).map((field) => [type, field] as const),
  );

  it.each(cases)("of a %s is another once %s changes", (type, field) => {
    const whole = print(type, identity[type]);
    const { [field]: _gone, ...rest } = identity[type];
    expect(print(type, field === "name" ? { ...rest, name: "Other" } : rest)).not.toBe(whole);
    expect(print(type, { ...identity[type], custom: { area: "x" }, description: "x", version: 7 })).toBe(whole);
  });

  it("does not change with case, accents, blanks, the way a number is written and the order of addresses", () => {
    const written = { lastName: "LÉE ", fixedPhone: "+33.1.23.45.67.89", address: { ...address, city: "LILLE" } };
    expect(print("lead", { ...identity.lead, ...written })).toBe(print("lead", identity.lead));
    const at = (...cities: string[]) =>
      print("account", { addresses: cities.map((city) => ({ address: { ...address, city }, billing: true })) });
    expect(at("Lille", "Lens")).toBe(at("Lens", "Lille"));
    expect(at("Lille")).not.toBe(at("Lille", "Lens"));
  });

  it("takes what is blank for nothing, and digits for the same however they are parted", () => {
    const blank = { extra: null, street: " ", postalCode: null, city: null, region: null, countryCode: null };
    const [none, empty] = [print("account", { addresses: [] }), { address: blank, billing: true }];
    expect(print("account", { addresses: [empty] })).toBe(none);
    expect(print("account", { addresses: [empty, { ...empty, address: { ...blank, city: "Lille" } }] })).not.toBe(none);
    expect(print("lead", { lastName: "Lee", firstName: " ", email: "", address: blank })).toBe(
      print("lead", { lastName: "Lee", firstName: null, email: null, address: null }),
    );
    expect(print("lead", { fixedPhone: "(01) 23-45" })).toBe(print("lead", { fixedPhone: "012345" }));
  });

  it("keeps fields apart, and the records of a pair", () => {
    expect(print("lead", { firstName: "Lee", lastName: "Ann" })).not.toBe(
      print("lead", { firstName: "Ann", lastName: "Lee" }),
    );
    expect(fingerprintOfPair("a", "b")).not.toBe(fingerprintOfPair("b", "a"));
  });
});
