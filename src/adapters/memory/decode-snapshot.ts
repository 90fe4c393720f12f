import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { JsonRecord } from "../../model/record-json.js";
import { recordOfJson } from "../../model/record-json.js";
import { isRecordType, recordSchemas } from "../../model/record-schemas.js";
import type { AnyRecord, RecordType } from "../../model/record-types.js";
import { isPlainObject } from "../../query/query-scope.js";

/** What a snapshot holds. */
export interface DecodedSnapshot {
  /** The records of each type. */
  readonly records: ReadonlyMap<RecordType, readonly AnyRecord[]>;
  /** The places of the timeline. */
  readonly timeline: readonly (string | null)[];
}

type Path = readonly PropertyKey[];

/** Takes note of a fault. */
type Damage = (path: Path, problem: string) => void;

/** More faults are not looked for: one is enough to refuse a snapshot. */
const mostFaults = 100;

/**
 * Reads a snapshot back, from wherever it came: nothing of it is taken on trust.
 * @throws CrmError `INPUT_INVALID` that names what is damaged.
 */
export function decodeSnapshot(snapshot: unknown): DecodedSnapshot {
  if (!isPlainObject(snapshot) || snapshot["format"] !== "crmkit-memory") {
    throw refused([{ code: "SNAPSHOT_DAMAGED", path: ["snapshot", "format"], params: { problem: "format" } }]);
  }
  if (snapshot["version"] !== 1) throw refused([{ code: "SNAPSHOT_VERSION_UNKNOWN", path: ["snapshot", "version"] }]);
  const refusals: Refusal[] = [];
  const damage: Damage = (path, problem) => {
    refusals.push({ code: "SNAPSHOT_DAMAGED", path: ["snapshot", ...path], params: { problem } });
    if (refusals.length >= mostFaults) throw refused(refusals);
  };
  const records = decodeRecords(snapshot["records"], damage);
  const entries = new Set(records.get("timelineEntry")?.map(({ id }) => id as string));
  const timeline = decodeTimeline(snapshot["timeline"], entries, damage);
  if (refusals.length > 0) throw refused(refusals);
  return { records, timeline };
}

const refused = (refusals: readonly Refusal[]): CrmError => new CrmError("INPUT_INVALID", { refusals });

function decodeRecords(records: unknown, damage: Damage): ReadonlyMap<RecordType, readonly AnyRecord[]> {
  const decoded = new Map<RecordType, readonly AnyRecord[]>();
  if (!isPlainObject(records)) {
    damage(["records"], "object");
    return decoded;
  }
  for (const [type, list] of Object.entries(records)) {
    if (!isRecordType(type)) damage(["records", type], "type");
    else if (!Array.isArray(list)) damage(["records", type], "list");
    else decoded.set(type, decodeList(type, list, damage));
  }
  return decoded;
}

function decodeList(type: RecordType, list: readonly unknown[], damage: Damage): readonly AnyRecord[] {
  const ids = new Set<string>();
  return list.flatMap((item, i) => {
    const record = decodeRecord(type, item, ["records", type, i], damage);
    if (record === null) return [];
    if (ids.has(record.id)) damage(["records", type, i, "id"], "twice");
    ids.add(record.id);
    return [record];
  });
}

/** What is given back is a copy of what was checked, not what the schema made of it: a schema may leave out keys. */
function decodeRecord(type: RecordType, item: unknown, path: Path, damage: Damage): AnyRecord | null {
  if (!isPlainObject(item)) {
    damage(path, "object");
    return null;
  }
  try {
    const record = recordOfJson(type, item as JsonRecord); // only the schema tells whether it is one
    const parsed = recordSchemas[type].safeParse(record);
    for (const issue of parsed.error?.issues ?? []) damage([...path, ...issue.path], issue.code);
    return parsed.success ? record : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    damage(path, "depth");
    return null;
  }
}

/** Every timeline entry has one place. */
function decodeTimeline(timeline: unknown, entries: ReadonlySet<string>, damage: Damage): readonly (string | null)[] {
  if (!Array.isArray(timeline)) {
    damage(["timeline"], "list");
    return [];
  }
  const missing = new Set(entries);
  const places = Array.from<unknown, string | null>(timeline, (place, i) => {
    if (place === null) return null;
    if (typeof place === "string" && missing.delete(place)) return place;
    damage(["timeline", i], typeof place === "string" && entries.has(place) ? "twice" : "unknown");
    return null;
  });
  if (missing.size > 0) damage(["timeline"], "missing");
  return places;
}
