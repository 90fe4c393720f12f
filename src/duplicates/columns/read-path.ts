/** The text at a path such as `address.city` of a record; `null` where there is none. Numbers and dates become texts. */
export function readPath(record: object, path: readonly string[]): string | null {
  let value: unknown = record;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : null;
}
