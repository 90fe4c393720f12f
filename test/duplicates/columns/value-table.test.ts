import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ValueTable } from "../../../src/duplicates/columns/value-table.js";
import {
  compareValues,
  emptyValueTable,
  findValue,
  internValue,
  internValues,
  textHashes,
  valueLength,
  valueText,
} from "../../../src/duplicates/columns/value-table.js";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("", "a", "A", "á", "👩‍💻", "\ud800"),
);

/** A table that has so many texts already: above some thousand it looks ahead. */
function tableOf(size: number): ValueTable {
  const table = emptyValueTable();
  for (let i = 0; i < size; i++) internValue(table, `name ${i}`);
  return table;
}

describe("ValueTable", () => {
  test.prop([fc.array(text, { maxLength: 300 }), fc.array(text, { maxLength: 20 })])(
    "DUP-6 keeps texts as a Map does, each once, through all growth",
    (texts, others) => {
      const table = emptyValueTable();
      const known = new Map<string, number>();
      for (const one of texts) {
        if (!known.has(one)) known.set(one, known.size);
        expect(internValue(table, one)).toBe(known.get(one));
      }
      expect(table.size).toBe(known.size);
      for (const [one, id] of known) {
        expect(valueText(table, id)).toBe(one);
        expect(valueLength(table, id)).toBe(one.length);
      }
      for (const one of [...texts, ...others]) expect(findValue(table, one)).toBe(known.get(one) ?? -1);
    },
  );

  test.prop([fc.array(fc.array(text, { maxLength: 60 }), { maxLength: 12 }), fc.constantFrom(0, 6_000)])(
    "DUP-6 gives many texts the numbers that it gives them one after the other, and blank ones none",
    (batches, before) => {
      const [table, other] = [tableOf(before), tableOf(before)];
      for (const texts of batches)
        expect([...internValues(table, texts)]).toEqual(
          texts.map((one) => (one === "" ? -1 : internValue(other, one))),
        );
      const all = (of: ValueTable) => Array.from({ length: of.size }, (_, id) => valueText(of, id));
      expect(all(table)).toEqual(all(other));
      for (const one of batches.flat()) expect(findValue(table, one)).toBe(findValue(other, one));
    },
  );

  test.prop([fc.array(text, { maxLength: 60 }), fc.integer({ min: 1, max: 4 })])(
    "DUP-6 tells equal beginnings by equal hashes, whatever was there before",
    (texts, letters) => {
      const [table, other] = [emptyValueTable(), emptyValueTable()];
      internValues(table, texts);
      internValues(other, [...texts].reverse());
      for (const length of [letters, undefined]) {
        const [hashes, others] = [textHashes(table, length), textHashes(other, length)];
        expect(hashes).toHaveLength(table.size);
        const byText = new Map<string, number>();
        for (let id = 0; id < table.size; id++) byText.set(valueText(table, id).slice(0, length), hashes[id] as number);
        for (let id = 0; id < other.size; id++)
          expect(others[id]).toBe(byText.get(valueText(other, id).slice(0, length)));
        expect(new Set(byText.values()).size).toBe(byText.size);
        expect([...byText.values()].every((hash) => hash >= 0)).toBe(true);
      }
    },
  );

  it.each([
    ["76mmiq", "2391dx"],
    ["1vakn1q", "mu7er9"],
  ])("DUP-6 keeps %s and %s apart, which have one hash", (one, other) => {
    const table = emptyValueTable();
    expect(internValue(table, one)).toBe(0);
    expect(findValue(table, other)).toBe(-1);
    expect(internValue(table, other)).toBe(1);
    const hashes = table.slots.filter((_, i, slots) => i % 2 === 0 && slots[i + 1] !== 0);
    expect(hashes[0]).toBe(hashes[1]);
    for (let i = 0; i < 6_000; i++) internValue(table, `name ${i}`);
    expect([findValue(table, one), findValue(table, other), findValue(table, "name 5999")]).toEqual([0, 1, 6_001]);
    expect([...internValues(table, [other, one, "", other])]).toEqual([1, 0, -1, 1]);
  });

  it("DUP-6 keeps a text that is longer than all room there was", () => {
    const table = emptyValueTable();
    const long = "ß".repeat(10_000);
    expect([internValue(table, "a"), internValue(table, long), internValue(table, "b")]).toEqual([0, 1, 2]);
    expect(valueText(table, 1)).toBe(long);
  });

  test.prop([text, text, text])("DUP-6 orders values by their units", (before, rest, others) => {
    const table = emptyValueTable();
    const [one, other] = [before + rest, before + others]; // with a common beginning, behind a text of any length
    internValue(table, `${before}${rest}first`);
    const order = compareValues(table, internValue(table, one), internValue(table, other));
    expect(Math.sign(order)).toBe(one < other ? -1 : one > other ? 1 : 0);
  });
});
