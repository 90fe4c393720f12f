import { describe, expect, it } from "vitest";
import type { ChosenField } from "../../src/duplicates/comparable-value.js";
import { comparableReader } from "../../src/duplicates/comparable-value.js";
import type { ComparedType } from "../../src/duplicates/compared-record.js";
import type { FieldKind } from "../../src/model/field-kinds.js";
import { fieldsOf } from "../../src/model/field-kinds.js";
import { recordWith } from "../support/store-record.js";

const address = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };

/** What a field of a record is compared by, with whatever else the record holds. */
function comparable(type: ComparedType, name: string, value: unknown, more: object = {}) {
  const [outer = name, inner] = name.split(".");
  const kind: FieldKind = fieldsOf(type).get(name)?.kind ?? "text";
  const field: ChosenField = { name, kind };
  const held = inner === undefined ? value : { ...(outer === "address" ? address : {}), [inner]: value };
  return comparableReader(type, field)(recordWith(type, { [outer]: held, ...more }));
}

const lead = (name: string, value: unknown, more: object = {}) => comparable("lead", name, value, more);
const inFrance = { address: { ...address, countryCode: "FR" } };

describe("DUP-1: what is equal whatever the spelling", () => {
  it.each<[string, ...string[]]>([
    ["lastName", "Lefèvre-d'Orne", "  LEFEVRE  D’ORNE ", "lefèvre.dorne"],
    ["title", "M.", "m"],
    ["companyName", "S.A.R.L. Dupont et Fils", "Dupont & Fils SARL", "dupont fils"],
    ["email", "Ann.Lee@ACME.example", "ann.lee@acme.example "],
    ["website", "https://www.acme.example/", "acme.example", "HTTP://ACME.example"],
    ["website", " acme.example/a ", "http://acme.example/a/"],
    ["website", "No site yet", "no  SITE, yet"],
    ["address.city", "Saint-Étienne", "ST ETIENNE", "Saint Etienne Cedex 2"],
    ["address.postalCode", "SW1A 1AA", "sw1a1aa"],
    ["address.street", "12, bd. de la Gare", "12 Boulevard Gare"],
    ["custom.region", "Île-de-France", "ile de france"],
    ["description", "Met at the fair!", "met at the  fair"],
  ])("%s", (field, first, ...others) => {
    const expected = lead(field, first);
    expect(expected).not.toBeNull();
    for (const other of others) expect(lead(field, other), other).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["lastName", "Martin", "Martins"],
    ["lastName", "Maes", "Mas"],
    ["companyName", "Dupont", "Durand"],
    ["email", "valerie@acme.example", "valerie2@acme.example"],
    ["email", "ann@acme.example", "ann@acme.test"],
    ["website", "pages.example/acme", "pages.example/other"],
    ["website", "a.www.acme.example", "a.acme.example"],
    ["website", "acme.example/a://b", "acme.example/b"],
    ["address.city", "Lille", "Lens"],
    ["address.street", "12 rue Gare", "13 rue Gare"],
    ["sourceId", "Web", "web"],
    ["id", "a-1", "A1"],
  ])("%s of %j is not that of %j", (field, first, second) => {
    expect(lead(field, first)).not.toBe(lead(field, second));
  });

  it("a phone number, by the country of the record where it tells none itself", () => {
    for (const text of ["01 23 45 67 89", "+33 1 23 45 67 89", "0033 123456789", "(01) 23.45.67.89"])
      expect(lead("fixedPhone", text, inFrance), text).toBe("+33123456789");
    expect(lead("mobilePhone", "06 12 34 56 78", inFrance)).toBe("+33612345678");
    expect(lead("fixedPhone", "0161 496 0000", { address: { ...address, countryCode: "GB" } })).toBe("+441614960000");
    expect(lead("fixedPhone", "01 23 45 67 89")).toBe("0123456789");
    expect(lead("fixedPhone", "ask Bob", inFrance)).toBeNull();
    const phone = (type: "account" | "contact", more: object) => comparable(type, "fixedPhone", "0123456789", more);
    const [french, german] = ["FR", "DE"].map((countryCode) => ({ address: { ...address, countryCode } }));
    const marks = { billing: true, delivery: true };
    const addresses = [
      { ...german, ...marks, isDefault: false },
      { ...french, ...marks, isDefault: true },
    ];
    expect(phone("account", { addresses })).toBe("+33123456789");
    const nowhere = { address, ...marks, isDefault: true };
    expect(phone("account", { addresses: [nowhere, { ...french, ...marks, isDefault: false }] })).toBe("+33123456789");
    expect(phone("account", { countryCode: "FR" })).toBe("+33123456789");
    expect(phone("contact", { countryCode: "FR", address: null })).toBe("+33123456789");
  });

  it("the name of an account: a legal form counts for nothing in that of a company alone", () => {
    const name = (text: string, isCompany: boolean) => comparable("account", "name", text, { isCompany });
    expect(name("ACME SA", true)).toBe(name("acme", true));
    expect(name("Lee Sa", false)).not.toBe(name("Lee", false));
  });
});

describe("DUP-1: what says nothing, and is equal to nothing", () => {
  it.each([
    "lastName",
    "companyName",
    "email",
    "fixedPhone",
    "website",
    "address.city",
    "address.street",
    "custom.region",
  ])("%s that is none, blank, or signs alone", (field) => {
    for (const value of [null, "", "  ", "-", "...", "?!"]) expect(lead(field, value), String(value)).toBeNull();
  });

  it("but 0 and false say something", () => {
    expect(lead("manualScore", 0)).toBe(0);
    expect(lead("keyAccount", false)).toBe(false);
    expect(lead("manualScore", null)).toBeNull();
    expect(lead("createdAt", new Date("2026-03-01T00:00:00.000Z"))).toBe("2026-03-01T00:00:00.000Z");
    expect(lead("createdOn", "2026-03-01")).toBe("2026-03-01");
  });
});
