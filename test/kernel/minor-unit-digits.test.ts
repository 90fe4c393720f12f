import { expect, it } from "vitest";
import { minorUnitDigits } from "../../src/kernel/minor-unit-digits.js";

it.each([
  ["EUR", 2],
  ["HUF", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["IQD", 3],
  ["CLF", 4],
  ["ZZZ", 2],
])("OPP-16 %s has %i digits behind the point by ISO 4217, whatever the runtime thinks", (currency, digits) => {
  expect(minorUnitDigits(currency)).toBe(digits);
});
