import { describe, expect, it } from "vitest";
import type { SurvivorRule } from "../../src/merge/merge-sure.schema.js";
import { survivorFirst } from "../../src/merge/survivor-first.js";
import { recordWith } from "../support/store-record.js";

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const lead = (id: string, createdAt: Date, fields: object = {}) => recordWith("lead", { id, createdAt, ...fields });

const orderOf = (rule: SurvivorRule, ...leads: readonly ReturnType<typeof lead>[]) =>
  survivorFirst("lead", leads, rule).map(({ id }) => id);

describe("the record that remains", () => {
  it("DUP-9 is the most complete one: a blank text is no field, 0 and no are, and so are the host's own", () => {
    const bare = lead("bare", at(1), { email: " ", tagIds: [], custom: { budget: null } });
    const filled = lead("filled", at(3), { email: "a@x.example" });
    const scored = lead("scored", at(4), { manualScore: 0, custom: { budget: 0, hot: false } });
    expect(orderOf("mostComplete", bare, filled, scored)).toEqual(["scored", "filled", "bare"]);
  });

  it("DUP-9 is the oldest of equal ones, and of those the one of the first id, in whichever order they come", () => {
    const [a, b, c] = [lead("a", at(2)), lead("b", at(1)), lead("c", at(1))];
    expect(orderOf("mostComplete", a, c, b)).toEqual(["b", "c", "a"]);
    expect(orderOf("oldest", lead("d", at(2), { email: "a@x.example" }), b, a)).toEqual(["b", "a", "d"]);
  });

  it("DUP-9 is one that was converted before all others, unless the caller names the first", () => {
    const [whole, old] = [lead("whole", at(2), { email: "a@x.example", website: "x.example" }), lead("old", at(1))];
    const converted = lead("converted", at(3), { convertedAt: at(4) });
    for (const rule of ["mostComplete", "oldest"] as const)
      expect(orderOf(rule, whole, old, converted)[0]).toBe("converted");
    expect(orderOf("first", whole, old, converted)).toEqual(["whole", "old", "converted"]);
  });
});
