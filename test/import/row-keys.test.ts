import { describe, expect, it } from "vitest";
import type { RowIdentity } from "../../src/import/row-keys.js";
import { rowKeys } from "../../src/import/row-keys.js";

const keysBy = (identity: RowIdentity): string[] => rowKeys(identity).map(({ by }) => by);

describe("the keys that rows are compared by", () => {
  it("LEAD-23 are the external id, the address, the name with a first name and a company, and the phones", () => {
    const all = { firstName: "Ann", lastName: "Lee", companyName: "ACME", email: "a@acme.example", externalId: "X1" };
    expect(keysBy({ ...all, fixedPhone: "01 23 45 67 89", mobilePhone: "06 12 34 56 78" })).toEqual([
      "externalId",
      "email",
      "name",
      "phone",
      "phone",
    ]);
    expect(keysBy({ lastName: "Lee", companyName: "ACME" })).toEqual([]);
    expect(keysBy({ firstName: "Ann", lastName: "Lee" })).toEqual([]);
    expect(keysBy({ companyName: "ACME" })).toEqual([]);
    expect(keysBy({ email: null, externalId: null })).toEqual([]);
  });

  it("LEAD-23 hold the keys of leads, and prints of them that differ as they do", () => {
    const found = rowKeys({ email: "a@acme.example", externalId: "X1" });
    expect(found.map(({ key }) => key)).toEqual(["x:X1", "e:a@acme.example"]);
    expect(new Set(found.map(({ print }) => print)).size).toBe(2);
    for (const { print } of found) expect(print).toBeGreaterThan(2 ** 32); // two keys of a large file seldom have one
    for (const { print } of found) expect(Number.isSafeInteger(print)).toBe(true);
  });

  it("LEAD-23 do not take an external id for an address, or no id for one that is called null", () => {
    const [external] = rowKeys({ externalId: "a@acme.example" });
    const [email] = rowKeys({ email: "a@acme.example" });
    expect(external?.key).not.toBe(email?.key);
    expect(rowKeys({ externalId: null })).not.toContainEqual(rowKeys({ externalId: "null" })[0]);
  });
});
