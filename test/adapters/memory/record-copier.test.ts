import { expect, it } from "vitest";
import { recordTypes } from "../../../src/adapters/memory/memory-tables.js";
import { recordCopier } from "../../../src/adapters/memory/record-copier.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

const objectsWithin = (value: unknown): object[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objectsWithin)] : [];

it.each(recordTypes)("copies a %s so that nothing is shared", (type) => {
  const { copyIn, copyOut } = recordCopier();
  copyIn(buildRecord(type));
  const most = buildRecord(type, {}, "most");
  const stored = copyIn(most);
  const given = copyOut(stored);
  expect(given).toStrictEqual(most);
  const objects = [most, stored, given].flatMap(objectsWithin);
  expect(new Set(objects).size).toBe(objects.length);
});

it("keeps a key __proto__ as it was", () => {
  const { copyIn, copyOut } = recordCopier();
  const odd = JSON.parse('{ "id": "a", "__proto__": { "polluted": [1] } }');
  const copy = copyOut(copyIn(odd));
  expect(JSON.stringify(copy)).toBe('{"id":"a","__proto__":{"polluted":[1]}}');
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect("polluted" in copy).toBe(false);
});
