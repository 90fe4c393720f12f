/** Where in a value something stands. */
export type ValuePath = readonly (string | number)[];

/** A place in a value, and what stands there. */
export interface ValuePlace {
  readonly path: ValuePath;
  readonly value: unknown;
}

/** Every place in a value, itself included: fields of objects and items of lists, dates as a whole. */
export function placesIn(value: unknown, path: ValuePath = []): ValuePlace[] {
  const inner = keysOf(value).flatMap((key) =>
    placesIn((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return [{ path, value }, ...inner];
}

/** A copy of a value with something else at a place; what is not on the way there is shared. */
export function replacedAt(value: unknown, [key, ...rest]: ValuePath, other: unknown): unknown {
  if (key === undefined) return other;
  const inner = replacedAt((value as Record<string | number, unknown>)[key], rest, other);
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? inner : item));
  return withField(value as object, String(key), inner);
}

/** A copy of an object with one more field, which is its own even if it is called `__proto__`. */
export function withField(object: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...object }, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Whether something is an object with fields: no list, no date, no bytes, no function. */
export const isFields = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !ArrayBuffer.isView(value);

function keysOf(value: unknown): (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return isFields(value) ? Object.keys(value) : [];
}
