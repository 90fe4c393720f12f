/** Where two values differ first. */
export interface Difference {
  /** The way to the place, such as `records[3].custom.size`; empty for the values themselves. */
  readonly at: string;
  /** What stands there. */
  readonly actual: unknown;
  /** What should. */
  readonly expected: unknown;
}

/** Whether two numbers count as equal; the same number unless said otherwise. */
export type SameNumber = (actual: number, expected: number) => boolean;

/**
 * Compares plain data: lists in order, objects by their own keys in any order, instants by the millisecond, `-0` as `0`.
 * `null` if there is no difference.
 */
export function differenceOf(
  actual: unknown,
  expected: unknown,
  sameNumber: SameNumber = Object.is,
  at = "",
): Difference | null {
  if (actual === expected) return null;
  if (typeof actual === "number" && typeof expected === "number" && sameNumber(actual, expected)) return null;
  if (actual instanceof Date && expected instanceof Date && actual.getTime() === expected.getTime()) return null;
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length) {
    return firstOf(expected.keys(), (i) => differenceOf(actual[i], expected[i], sameNumber, `${at}[${i}]`));
  }
  if (!isObject(actual) || !isObject(expected)) return { at, actual, expected };
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return firstOf(keys, (key) => {
    const path = at === "" ? key : `${at}.${key}`;
    const [left, right] = [ownValue(actual, key), ownValue(expected, key)];
    if (Object.hasOwn(actual, key) !== Object.hasOwn(expected, key)) return { at: path, actual: left, expected: right };
    return differenceOf(left, right, sameNumber, path);
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Also of a key `__proto__`, which plain reading would not take for the object's own. */
const ownValue = (object: object, key: string): unknown => Object.getOwnPropertyDescriptor(object, key)?.value;

function firstOf<T>(items: Iterable<T>, difference: (item: T) => Difference | null): Difference | null {
  for (const item of items) {
    const found = difference(item);
    if (found !== null) return found;
  }
  return null;
}
