/** Writes plain data as JSON, objects by their keys in order: equal data gives the same text, however it was put together. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder) ?? "null";

/** Instants are texts already where JSON asks for what to write. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
