import { digests } from "./hidden-fields.js";

/** A record without the fields that are hidden from an actor: they read as if there was nothing. */
export function maskRecord<R extends object>(record: R, hidden: ReadonlySet<string>): R {
  if (hidden.size === 0) return record;
  const masked = { ...record } as Record<string, unknown>;
  for (const field of hidden) {
    const [outer = field, part] = field.split(".");
    if (!Object.hasOwn(masked, outer)) continue;
    masked[outer] = part === undefined ? emptyOf(outer, masked[outer]) : withoutPart(masked[outer], part);
  }
  for (const [field, empty] of Object.entries(digests)) if (Object.hasOwn(masked, field)) masked[field] = empty;
  return masked as R;
}

/** An object of any keys without one of them. */
export function withoutPart(value: unknown, part: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== part));
}

function emptyOf(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return name === "custom" || name === "labels" ? {} : null; // objects of any keys are there even when they are empty
}
