import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { mergeRows } from "../../../src/adapters/memory/merge-rows.js";
import type { Row } from "../../../src/adapters/memory/row.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

const rowAt = (place: number, run: number): Row => ({ record: buildRecord("tag", { id: `${run}`, name: `${place}` }) });
const placeOf = ({ record }: Row): number => Number("name" in record ? record.name : 0);
const compare = (a: Row, b: Row): number => placeOf(a) - placeOf(b);

test.prop([fc.array(fc.array(fc.integer({ min: 0, max: 9 })), { maxLength: 5 })])(
  "reads runs that are each in order as one in order; of equal rows those of earlier runs come first",
  (places) => {
    const runs = places.map((run, i) => run.sort((a, b) => a - b).map((place) => rowAt(place, i)));
    expect([...mergeRows(runs, compare)]).toEqual(runs.flat().sort(compare));
  },
);
