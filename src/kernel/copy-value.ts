/** Copies what records are made of: plain objects, lists, dates and primitives. */
export function copyValue<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return new Date(value.getTime()) as T;
  if (Array.isArray(value)) return value.map(copyValue) as T;
  const copy = { ...value } as Record<string, unknown>; // engines copy one object at once, but add to it slowly
  for (const key of Object.keys(copy)) {
    const held = copy[key];
    if (typeof held === "object" && held !== null) copy[key] = copyValue(held); // also `__proto__`, which is the copy's own
  }
  return copy as T;
}
