import type { Decision } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import type { Json } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { allChanges } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import { findFaults } from "./find-faults.js";
import type { IntegrityFault, IntegrityFaultCode } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** Why nothing is mended. */
export type RepairRefusalCode = "INTEGRITY_FAULT_GONE" | "INTEGRITY_FAULT_UNDECIDED";

/** Which contradiction of a record is meant. */
export interface RepairCommand {
  /** What is contradictory. */
  readonly code: IntegrityFaultCode;
  /** The fields that it lies in. */
  readonly fields: readonly string[];
}

/** What was mended. */
export interface Repaired {
  /** What was contradictory. */
  readonly code: IntegrityFaultCode;
  /** How many records were written. */
  readonly written: number;
}

/** Decides whether a contradiction is mended: it is looked for anew, so that nothing is undone that was put right meanwhile. */
export function decideRepair<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  { code, fields }: RepairCommand,
  around: Surroundings,
  env: DecisionEnv,
): Decision<WritePlan<Repaired>, RepairRefusalCode> {
  const found = findFaults(type, record, around).find((one) => isSame(one, { code, fields }));
  if (found === undefined) return refuse({ code: "INTEGRITY_FAULT_GONE", params: { record: keyOf(type, record.id) } });
  const { repair } = found;
  if (repair === null) return refuse({ code: "INTEGRITY_FAULT_UNDECIDED", params: { record: keyOf(type, record.id) } });
  const before = new Map<string, AnyRecord>([[keyOf(type, record.id), record]]);
  const changes = repair.flatMap((write) => toldChange(write, before, around));
  const data = { code, fields: [...fields], changes };
  const related = repair.flatMap((write) => (write.op === "replace" ? [keyOf(write.type, write.record.id)] : []));
  return accept({
    writes: repair,
    entries: [newEntry(type, record, { kind: "repaired", related, data }, env)],
    warnings: [],
    result: { code, written: changes.length },
  });
}

const isSame = (one: IntegrityFault, other: RepairCommand): boolean =>
  one.code === other.code && one.fields.join() === other.fields.join();

/** What a write does, so that it can be told what was there before. */
function toldChange(
  write: Write,
  known: ReadonlyMap<string, AnyRecord>,
  { stored }: Pick<Surroundings, "stored">,
): Json[] {
  if (write.op === "check" || write.op === "reassign") return [];
  const id = write.op === "remove" ? write.id : write.record.id;
  const key = keyOf(write.type, id);
  if (write.op !== "replace") return [{ key, op: write.op }];
  const before = known.get(key) ?? stored(write.type, id);
  const changes = before === undefined ? {} : allChanges<object>(before, write.record);
  return [{ key, op: write.op, changes: changes as unknown as Json }]; // plain data
}
