import { compareText } from "../../kernel/compare-text.js";
import { CrmError } from "../../kernel/crm-error.js";
import { keyOf } from "../../kernel/id.js";
import type { RecordType } from "../../model/record-types.js";
import type { Reassign, Write } from "../../plan/write.js";
import type { Commit } from "../../ports/storage.js";
import { encodeRow } from "./encode-row.js";
import { sqlName } from "./sql-name.js";

/** A step of the plan as the database's `commit` takes it. */
interface Step {
  readonly op: "absent" | "absentFirst" | "insert" | "replace" | "remove" | "check" | "reassign";
  readonly type: RecordType;
  readonly rows: unknown;
  readonly versions?: readonly (number | null)[];
}

type SingleWrite = Exclude<Write, Reassign>;

/**
 * Writes a commit down for the database: first what may not be there, then type by type what is written and checked,
 * always in the order of the ids, so that commits that meet wait for each other and do not lock each other out; then
 * the reassignments, and last the timeline, which no reassignment of the same commit touches.
 */
export function encodeCommit({ writes, entries }: Commit): string {
  const byType = groupByType(writes);
  const places = timelinePlaces(writes);
  const enter = entries.map((entry, i) => entryRow(entry, places.size + i));
  const steps: Step[] = [
    ...byType.flatMap(([type, group]) => absentStep(type, group, isWritten(type, writes))),
    ...byType.flatMap(([type, group]) => writeSteps(type, group, places)),
    ...writes.flatMap((write) => (write.op === "reassign" ? [reassignStep(write)] : [])),
    ...(enter.length === 0 ? [] : [{ op: "insert", type: "timelineEntry", rows: enter } as const]),
  ];
  return JSON.stringify(steps);
}

function groupByType(writes: readonly Write[]): (readonly [RecordType, readonly SingleWrite[]])[] {
  const groups = new Map<RecordType, SingleWrite[]>();
  for (const write of writes) {
    if (write.op === "reassign") continue;
    const group = groups.get(write.type);
    if (group === undefined) groups.set(write.type, [write]);
    else group.push(write);
  }
  for (const group of groups.values()) group.sort((a, b) => compareText(idOf(a), idOf(b)));
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

/** What is looked for in a table that is then written needs a lock that no two commits have at once: neither could write. */
function absentStep(type: RecordType, group: readonly SingleWrite[], written: boolean): Step[] {
  const rows = group.flatMap((write) => (write.op === "check" && write.expectedVersion === null ? [write.id] : []));
  return rows.length === 0 ? [] : [{ op: written ? "absentFirst" : "absent", type, rows }];
}

const isWritten = (type: RecordType, writes: readonly Write[]): boolean =>
  writes.some((write) => write.type === type && write.op !== "check");

function writeSteps(type: RecordType, group: readonly SingleWrite[], places: ReadonlyMap<string, number>): Step[] {
  const of = (op: SingleWrite["op"]): readonly SingleWrite[] => group.filter((write) => write.op === op);
  const versions = (list: readonly SingleWrite[]): (number | null)[] =>
    list.map((write) => ("expectedVersion" in write ? write.expectedVersion : null));
  const [inserted, replaced, removed] = [of("insert"), of("replace"), of("remove")];
  const checked = neededChecks(group);
  const steps: Step[] = [
    { op: "insert", type, rows: inserted.map((write) => insertedRow(write, places)) },
    { op: "replace", type, rows: replaced.map(rowOf), versions: versions(replaced) },
    { op: "remove", type, rows: removed.map(idOf), versions: versions(removed) },
    { op: "check", type, rows: checked.map(idOf), versions: versions(checked) },
  ];
  return steps.filter(({ rows }) => Array.isArray(rows) && rows.length > 0);
}

/** A write of the same record asks for a version itself. @throws CrmError where the two cannot both be stored. */
function neededChecks(group: readonly SingleWrite[]): readonly SingleWrite[] {
  const written = new Map<string, number | null>();
  for (const write of group) {
    if (write.op === "insert") written.set(write.record.id, null);
    else if (write.op !== "check") written.set(idOf(write), write.expectedVersion);
  }
  return group.filter((write) => {
    if (write.op !== "check" || write.expectedVersion === null) return false;
    const expected = written.get(write.id);
    if (expected === undefined || expected === write.expectedVersion) return expected === undefined;
    throw new CrmError("VERSION_CONFLICT", { record: keyOf(write.type, write.id) });
  });
}

/** The places in the commit of the timeline entries that its writes insert: before those of its own. */
function timelinePlaces(writes: readonly Write[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const write of writes)
    if (write.op === "insert" && write.type === "timelineEntry") places.set(write.record.id, places.size);
  return places;
}

const insertedRow = (write: SingleWrite, places: ReadonlyMap<string, number>): unknown =>
  write.type === "timelineEntry" && write.op === "insert"
    ? entryRow(write.record, places.get(write.record.id) ?? 0)
    : rowOf(write);

const entryRow = (entry: Commit["entries"][number], place: number): unknown => ({
  ...encodeRow("timelineEntry", entry),
  commit_ordinal: place,
});

const rowOf = (write: SingleWrite): unknown => ("record" in write ? encodeRow(write.type, write.record) : null);

const idOf = (write: SingleWrite): string => ("record" in write ? write.record.id : write.id);

const reassignStep = ({ type, field, many, from, to, at, only, expected }: Reassign): Step => ({
  op: "reassign",
  type,
  rows: { field: sqlName(field), many, old: from, new: to, at, ids: only, expected, type, name: field },
});
