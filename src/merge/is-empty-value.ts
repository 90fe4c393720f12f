/** Whether a field says nothing: `null`, a blank text, a list of nothing, an object of such values. 0 and `false` say something. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (value instanceof Date || typeof value !== "object") return false;
  return Object.values(value).every(isEmptyValue);
}
