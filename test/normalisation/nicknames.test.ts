import { describe, expect, it } from "vitest";
import { commonShare } from "../../src/normalisation/common-names.js";
import { nicknameLines } from "../../src/normalisation/nickname-groups.js";
import { nicknameGroups } from "../../src/normalisation/nicknames.js";
import { foldName } from "../../src/normalisation/person-name.js";

const groupsOf = (name: string): readonly number[] => nicknameGroups(foldName(name));
const areOne = (one: string, other: string): boolean => groupsOf(one).some((group) => groupsOf(other).includes(group));

describe("nicknameGroups", () => {
  it.each([
    ["Robert", "Bob"],
    ["Frédéric", "Fred"],
    ["Jean-Pierre", "JP"],
    ["Michael", "Mike"],
    ["Samuel", "Sam"],
    ["Véronique", "Véro"],
    ["Wilhelm", "Willi"],
    ["Christophe", "Chris"],
  ])("DUP-3 takes %s and %s for one person's names", (one, other) => {
    expect(areOne(one, other)).toBe(true);
    expect(areOne(other, one)).toBe(true);
  });

  it("DUP-3 does not chain: Chris is Christian and Christophe, who are not one", () => {
    expect(areOne("Christian", "Christophe")).toBe(false);
    expect(areOne("Jean", "Paul")).toBe(false);
    expect(groupsOf("Xyzzy")).toEqual([]);
    expect(groupsOf("")).toEqual([]);
  });

  it("DUP-3 finds every name of its list by its folded form", () => {
    const names = nicknameLines.trim().split(/[\s,]+/);
    expect(names.length).toBeGreaterThan(500);
    for (const name of names) expect(groupsOf(name), name).not.toEqual([]);
  });

  it("DUP-3 knows how common folded names are, and that rarer ones are rarer", () => {
    expect(commonShare("given", foldName("Michaël"))).not.toBeNull();
    expect(commonShare("family", foldName("Müller")) ?? 0).toBeGreaterThan(
      commonShare("family", foldName("Bauer")) ?? 1,
    );
    expect(commonShare("family", "montchaot")).toBeNull();
    expect([commonShare("family", "smith"), commonShare("given", "marie")]).toEqual([0.004, 0.014]);
    expect(commonShare("given", "thomas")).toBe(0.007); // the fourth has half of the first's share
  });
});
