import { describe, expect, it } from "vitest";
import { convertLeadSchema, convertLeadsSchema } from "../../src/conversion/convert-lead.schema.js";

const command = { leadId: "lead-1", account: { create: true } };
const takes = (changes: object): boolean => convertLeadSchema.safeParse({ ...command, ...changes }).success;
const kinds = ["prospect", "customer", "supplier", "internal", "factor"];

describe("a conversion as it is entered", () => {
  it("CONV-3 makes an account of one kind or several, of those there are", () => {
    for (const kind of kinds) expect(takes({ account: { create: true, kinds: [kind] } })).toBe(true);
    expect(takes({ account: { create: true, kinds } })).toBe(true);
    for (const wrong of [[], ["partner"], [...kinds, "factor"]])
      expect(takes({ account: { create: true, kinds: wrong } })).toBe(false);
  });

  it("CONV-1 makes or takes an account, and makes or takes contacts", () => {
    expect(takes({ account: { id: "a" } })).toBe(true);
    expect([{ account: {} }, { account: { create: false } }, { account: { create: true, id: "a" } }].some(takes)).toBe(
      false,
    );
    const contacts = [null, { create: true }, { ids: ["c"] }];
    expect(contacts.every((contact) => takes({ contact }))).toBe(true);
    expect([{ ids: [] }, { ids: Array<string>(201).fill("c") }, {}].some((contact) => takes({ contact }))).toBe(false);
  });

  it("CONV-9 chooses between the lead's value and the one that is kept, of fields that leads have", () => {
    for (const choice of ["lead", "kept"]) {
      const choose = {
        account: { name: choice, picture: choice, custom: { size: choice } },
        contact: { title: choice },
      };
      expect(takes({ choose })).toBe(true);
    }
    for (const account of [{ name: "own" }, { currency: "lead" }, { custom: { size: "own" } }])
      expect(takes({ choose: { account } })).toBe(false);
    expect(takes({ choose: { contact: { website: "lead" } } })).toBe(false);
  });

  it("CONV-17 may ask for an opportunity of no negative amount", () => {
    for (const opportunity of [true, false, {}, { amount: null }, { name: "Steel", amount: 0, currency: "CHF" }])
      expect(takes({ opportunity })).toBe(true);
    for (const opportunity of [{ amount: -1 }, { amount: 0.5 }, { name: " " }, null])
      expect(takes({ opportunity })).toBe(false);
  });

  it("CONV-19 is of many leads at once, 10,000 at most", () => {
    const many = (count: number) =>
      convertLeadsSchema.safeParse({ account: { create: true }, leadIds: Array<string>(count).fill("l") }).success;
    expect([many(0), many(1), many(10_000), many(10_001)]).toEqual([false, true, true, false]);
  });
});
