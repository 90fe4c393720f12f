import { splitKey } from "../kernel/id.js";
import { isRecordType } from "../model/record-schemas.js";
import type { Json, TimelineEntry } from "../model/timeline-entry.js";
import { withoutPart } from "./mask-record.js";
import type { VisibleRecords } from "./visible-records.js";

/** An entry without what it tells of fields of its subject that are hidden from the actor. */
export function maskEntry(visible: Pick<VisibleRecords, "hidden" | "mask">, entry: TimelineEntry): TimelineEntry {
  const { type } = splitKey(entry.subjectKey);
  const hidden = isRecordType(type) ? visible.hidden(type) : new Set<string>();
  const masked = visible.mask("timelineEntry", entry);
  if (hidden.size === 0 || !isObject(masked.data)) return masked;
  const { changes, ...facts } = masked.data;
  const shown = Object.entries(facts).filter(([name]) => !hidden.has(name) && !hidden.has(`${name}Id`));
  const data = {
    ...Object.fromEntries(shown),
    ...(changes === undefined ? {} : { changes: maskChanges(changes, hidden) }),
  };
  return { ...masked, data };
}

type JsonObject = Readonly<Record<string, Json>>;

/** Changes of fields without those that are hidden. */
export function maskChanges(changes: Json, hidden: ReadonlySet<string>): Json {
  if (!isObject(changes)) return changes;
  const parts = [...hidden].map((name) => name.split(".")).filter((names) => names.length > 1);
  const shown = Object.entries(changes).flatMap(([field, change]) => {
    if (hidden.has(field) || !isObject(change)) return [];
    const ofField = parts.flatMap(([outer, part]) => (outer === field && part !== undefined ? [part] : []));
    const sides = Object.entries(change).map(([side, value]) => [side, ofField.reduce<unknown>(withoutPart, value)]);
    return [[field, Object.fromEntries(sides)] as const];
  });
  return Object.fromEntries(shown) as JsonObject;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
