import path from "node:path";
import { describe, expect, it } from "vitest";
import { behaviourAreas } from "../../scripts/behaviours.js";
import { behavioursPage, idsIn, proofsIn } from "../../scripts/behaviours-page.js";

const proofs = proofsIn(path.resolve(import.meta.dirname, "../.."));
const listed = behaviourAreas.flatMap(({ behaviours }) => Object.keys(behaviours));

describe("behaviours", () => {
  it.each(listed)("%s is proven by a test", (id) => {
    expect(proofs.get(id) ?? []).not.toEqual([]);
  });

  it("are listed once each, and tests name no other of their areas", () => {
    expect(new Set(listed).size).toBe(listed.length);
    const areas = new Set(listed.map((id) => id.split("-")[0]));
    const named = [...proofs.keys()].filter((id) => areas.has(id.split("-")[0]));
    expect(named.filter((id) => !listed.includes(id))).toEqual([]);
  });

  it("link to the files that prove them", () => {
    const page = behavioursPage(new Map([[listed[0] ?? "", ["test/a.test.ts", "test/b.test.ts"]]]));
    expect(page).toContain("<br>[a.test](../test/a.test.ts) · [b.test](../test/b.test.ts)\n");
  });
});

describe("the ids in titles", () => {
  it.each([
    ['it("AB-1 and ABC-2, ABC-3: does", () => {});', ["ABC-2", "ABC-3"]],
    ['describe("ABC-1 does", () => { it.each([1])("ABC-2 %i", () => {}); });', ["ABC-1", "ABC-2"]],
    ['test.prop([fc.nat()])("ABC-1 holds", () => {});', ["ABC-1"]],
    ["it(`ABC-1 $" + "{x}`, () => {});", ["ABC-1"]],
  ])("are found in %s", (source, ids) => {
    expect([...idsIn(source)]).toEqual(ids);
  });

  it.each([
    'it.skip("ABC-1 does", () => {});',
    'it.todo("ABC-1 does");',
    'it.skipIf(true)("ABC-1 does", () => {});',
    "// ABC-1",
    'expect("ABC-1").toBe(1);',
  ])("are not found in %s", (source) => {
    expect([...idsIn(source)]).toEqual([]);
  });
});
