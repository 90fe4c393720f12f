import { expect, it } from "vitest";
import { showValue } from "../../../src/testing/kit/show-value.js";

it.each([
  [{ a: [1, "b", null, true] }, '{ "a": [1, "b", null, true] }'],
  [new Date("2026-01-05T08:00:00.123Z"), "Date(2026-01-05T08:00:00.123Z)"],
  [new Date(Number.NaN), "Date(invalid)"],
  [new TypeError("no"), "TypeError: no"],
  [undefined, "undefined"],
  [[], "[]"],
])("writes %o for people", (value, text) => {
  expect(showValue(value)).toBe(text);
});

it("cuts what is long and says how long it is", () => {
  const shown = showValue("a".repeat(10_000));
  expect(shown.length).toBeLessThan(700);
  expect(shown).toMatch(/… \(10002 signs\)$/);
});
