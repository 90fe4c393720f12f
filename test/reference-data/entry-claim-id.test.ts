import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryClaimId, entryClaimIds } from "../../src/reference-data/entry-claim-id.js";

const named = (value: string) => ({ field: "name", value }) as const;
const coded = (value: string) => ({ field: "code", value }) as const;

describe("the claim on a name or code", () => {
  test.prop([fc.string({ unit: "grapheme", minLength: 1 }), fc.constantFrom(named, coded)])(
    "LEAD-18 EVT-1 is one for a value in any case, with any blanks around",
    (value, of) => {
      const id = entryClaimId("eventCategory", "acme", of(value));
      for (const same of [` ${value} `, value.normalize("NFD"), value.normalize("NFC")])
        expect(entryClaimId("eventCategory", "acme", of(same))).toBe(id);
    },
  );

  it("LEAD-18 EVT-1 is another in another list, in another company, and of another field", () => {
    const claims = [
      entryClaimId("tag", "acme", named("VIP")),
      entryClaimId("source", "acme", named("VIP")),
      entryClaimId("tag", "globex", named("VIP")),
      entryClaimId("tag", null, named("VIP")),
      entryClaimId("tag", "acme", named("VIPS")),
      entryClaimId("eventCategory", "acme", named("VIP")),
      entryClaimId("eventCategory", "acme", coded("VIP")),
    ];
    expect(new Set(claims).size).toBe(claims.length);
  });

  it("LEAD-18 may be held by the company, or by an entry that all share", () => {
    expect(entryClaimIds("tag", "acme", named("vip"))).toEqual([
      entryClaimId("tag", "acme", named("VIP")),
      entryClaimId("tag", null, named("VIP")),
    ]);
    expect(entryClaimIds("tag", null, named("vip"))).toEqual([entryClaimId("tag", null, named("VIP"))]);
  });
});
