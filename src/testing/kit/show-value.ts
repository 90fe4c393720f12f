const mostSigns = 600;

/** Writes a value for a message of failure: as JSON, with instants as `Date(…)`, cut where it is long. */
export function showValue(value: unknown): string {
  const text = show(value);
  return text.length <= mostSigns ? text : `${text.slice(0, mostSigns)}… (${text.length} signs)`;
}

function show(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Date(invalid)" : `Date(${value.toISOString()})`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? String(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${show(item)}`);
  return `{ ${entries.join(", ")} }`;
}
