import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExactDecimal } from "../../src/kernel/exact-decimal.js";
import {
  addExact,
  divideHalfUp,
  exactInteger,
  exactZero,
  multiplyExact,
  parseExactDecimal,
  roundExact,
  shiftExact,
} from "../../src/kernel/exact-decimal.js";

const places = 60n;

/** Any decimal as a whole number of 10^-60. */
const inSixtieths = ({ digits, scale }: ExactDecimal): bigint => digits * 10n ** (places - BigInt(scale));

const decimals = fc.record({ digits: fc.bigInt(-(10n ** 20n), 10n ** 20n), scale: fc.integer({ min: 0, max: 20 }) });

/** The nearest whole number by looking at the last digit that is cut off. */
function naiveRound({ digits, scale }: ExactDecimal): bigint {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  const whole = BigInt(text.slice(0, text.length - scale));
  const up = Number(text[text.length - scale] ?? "0") >= 5;
  const size = up ? whole + 1n : whole;
  return digits < 0n ? -size : size;
}

describe("exact decimals", () => {
  it.each([
    [0, 0n, 0],
    [-0, 0n, 0],
    [0.1, 1n, 1],
    [33.3, 333n, 1],
    [1e-7, 1n, 7],
    [5e-324, 5n, 324],
    [1.5e21, 15n * 10n ** 20n, 0],
    ["1.0825", 10825n, 4],
    ["-3", -3n, 0],
    ["+2.50", 250n, 2],
    ["1.25E2", 125n, 0],
    ["12e-1", 12n, 1],
    ["1".repeat(400), BigInt("1".repeat(400)), 0],
    ["1e400", 10n ** 400n, 0],
    ["1e-400", 1n, 400],
  ])("are read from %s", (value, digits, scale) => {
    expect(parseExactDecimal(value)).toEqual({ digits, scale });
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    " 1",
    "1 ",
    "1,5",
    ".5",
    "5.",
    "0x10",
    "1e401",
    "1e-401",
    "1e99999",
    "Infinity",
    "1_000",
    "٣",
    "1".repeat(401),
  ])("are not read from %s", (value) => {
    expect(parseExactDecimal(value)).toBeNull();
  });

  it("are nothing to begin with", () => {
    expect(exactZero).toEqual(exactInteger(0));
  });

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])("give back every number", (value) => {
    const { digits, scale } = parseExactDecimal(value) ?? expect.fail();
    expect(Number(`${digits}e-${scale}`)).toBe(value === 0 ? 0 : value);
  });

  test.prop([decimals, decimals])("add, multiply and shift without rounding", (a, b) => {
    expect(inSixtieths(addExact(a, b))).toBe(inSixtieths(a) + inSixtieths(b));
    expect(inSixtieths(multiplyExact(a, b)) * 10n ** places).toBe(inSixtieths(a) * inSixtieths(b));
  });

  test.prop([decimals, fc.integer({ min: -20, max: 20 })])("shift by powers of ten", (a, power) => {
    const [up, down] = power < 0 ? [0n, BigInt(-power)] : [BigInt(power), 0n];
    expect(inSixtieths(shiftExact(a, power)) * 10n ** down).toBe(inSixtieths(a) * 10n ** up);
    expect(shiftExact(a, power).scale).toBeGreaterThanOrEqual(0);
  });

  test.prop([decimals])("are rounded to the nearest whole number, a half away from zero", (a) => {
    expect(roundExact(a)).toBe(naiveRound(a));
  });

  test.prop([fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(-(10n ** 15n), 10n ** 15n).filter((b) => b !== 0n)])(
    "a quotient is no further from the nearest whole number than a half",
    (a, b) => {
      const twice = 2n * (a - divideHalfUp(a, b) * b);
      const size = b < 0n ? -b : b;
      expect(twice <= size && twice >= -size).toBe(true);
      if (twice === size || twice === -size)
        expect(divideHalfUp(a, b) * b * (a < 0n ? -1n : 1n)).toBeGreaterThan(a < 0n ? -a : a);
    },
  );

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [0n, 7n, 0n],
  ])("%d divided by %d is %d", (a, b, quotient) => {
    expect(divideHalfUp(a, b)).toBe(quotient);
  });

  it("throw for a division by 0 and for a number that is not whole", () => {
    expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError);
    expect(() => exactInteger(0.5)).toThrow(RangeError);
  });
});
