import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { listedRows } from "../../../src/adapters/memory/listed-rows.js";
import type { Row } from "../../../src/adapters/memory/row.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

const texts = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 4 });
const taggedAs = (id: number, tagIds: readonly string[]) => buildRecord("lead", { id: `${id}`, tagIds });

/** Which of five rows gets which list, `null` to take it out. */
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.option(texts)), { maxLength: 30 });

test.prop([steps])("finds exactly the rows that have a text in their list now", (done) => {
  const index = listedRows("tagIds");
  const rows = new Map<number, Row>();
  for (const [id, list] of done) {
    const row = rows.get(id) ?? { record: taggedAs(id, []) };
    const before = rows.has(id) ? row.record : null;
    const after = list === null ? null : taggedAs(id, list);
    index.move(row, before, after);
    if (after === null) rows.delete(id);
    else rows.set(id, Object.assign(row, { record: after }));
  }
  for (const text of ["a", "b", "c", "d"]) {
    const holders = [...rows.values()].filter(
      ({ record }) => "tagIds" in record && record.tagIds.includes(text as never),
    );
    expect(new Set(index.rows(text))).toEqual(new Set(holders));
    expect(index.count(text)).toBe(holders.length);
  }
});
