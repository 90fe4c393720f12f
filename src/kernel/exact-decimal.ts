/** A decimal number without rounding: `digits` divided by ten to the power of `scale`, a whole number from 0 on. */
export interface ExactDecimal {
  /** Every digit of the number, with its sign. */
  readonly digits: bigint;
  /** How many of the digits stand behind the point. */
  readonly scale: number;
}

/** Nothing. */
export const exactZero: ExactDecimal = { digits: 0n, scale: 0 };

const longest = 400;
const form = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads a number by its shortest text, so that 0.1 is a tenth, or a decimal text such as `1.0825`, `-3` or `1e-7`; `null`
 * for what is none, for texts of more than 400 signs, and for powers of ten beyond 400 either way.
 */
export function parseExactDecimal(value: number | string): ExactDecimal | null {
  const text = String(value);
  const [, sign = "", whole, behind = "", power = "0"] = text.length > longest ? [] : (form.exec(text) ?? []);
  const exponent = Number(power);
  if (whole === undefined || Math.abs(exponent) > longest) return null;
  const size = BigInt(whole + behind);
  const digits = sign === "-" ? -size : size;
  const scale = behind.length - exponent;
  return scale < 0 ? { digits: digits * tenTo(-scale), scale: 0 } : { digits, scale };
}

/** A whole number, exactly. @throws RangeError for a number that is not whole. */
export const exactInteger = (value: number): ExactDecimal => ({ digits: BigInt(value), scale: 0 });

/** The sum. */
export function addExact(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: a.digits * tenTo(scale - a.scale) + b.digits * tenTo(scale - b.scale), scale };
}

/** The product. */
export const multiplyExact = (a: ExactDecimal, b: ExactDecimal): ExactDecimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** The number times ten to a power, which may be negative. */
export const shiftExact = ({ digits, scale }: ExactDecimal, power: number): ExactDecimal =>
  power > scale ? { digits: digits * tenTo(power - scale), scale: 0 } : { digits, scale: scale - power };

/** The nearest whole number; a half goes away from zero. */
export const roundExact = ({ digits, scale }: ExactDecimal): bigint => divideHalfUp(digits, tenTo(scale));

/** The nearest whole number to a quotient; a half goes away from zero. @throws RangeError for a division by 0. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [a, b] = [sizeOf(dividend), sizeOf(divisor)];
  const size = (2n * a + b) / (2n * b);
  return negative ? -size : size;
}

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

const tenTo = (power: number): bigint => 10n ** BigInt(power);
