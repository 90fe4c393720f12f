import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameClaimId, nameClaimIds } from "../../src/reference-data/claim-name.js";

describe("the claim on a name", () => {
  test.prop([fc.string({ unit: "grapheme", minLength: 1 })])(
    "LEAD-18 is one for a name in any case, with any blanks around",
    (name) => {
      expect(nameClaimId("tag", "acme", ` ${name} `)).toBe(nameClaimId("tag", "acme", name));
      expect(nameClaimId("tag", "acme", name.normalize("NFD"))).toBe(nameClaimId("tag", "acme", name.normalize("NFC")));
    },
  );

  it("LEAD-18 is another in another list, and in another company", () => {
    const claims = [
      nameClaimId("tag", "acme", "VIP"),
      nameClaimId("source", "acme", "VIP"),
      nameClaimId("tag", "globex", "VIP"),
      nameClaimId("tag", null, "VIP"),
      nameClaimId("tag", "acme", "VIPS"),
    ];
    expect(new Set(claims).size).toBe(claims.length);
  });

  it("LEAD-18 may be held by the company, or by an entry that all share", () => {
    expect(nameClaimIds("tag", "acme", "vip")).toEqual([
      nameClaimId("tag", "acme", "VIP"),
      nameClaimId("tag", null, "VIP"),
    ]);
    expect(nameClaimIds("tag", null, "vip")).toEqual([nameClaimId("tag", null, "VIP")]);
  });
});
