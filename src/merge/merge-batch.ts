import { hash128, uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { Json } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { MergeSureCommand } from "./merge-sure.schema.js";
import type { MergeableType } from "./mergeable-type.js";

/** What the journal of a batch holds as its result. The merges themselves are found by their ids, which follow from that of the batch. */
export interface MergeBatch {
  /** The type of record. */
  readonly type: MergeableType;
  /** How many groups the command had. */
  readonly groups: number;
  /** A hash of the command, to tell whether it is sent again. */
  readonly command: string;
}

/** What is kept of a command on groups. */
export const batchOfCommand = ({ idempotencyKey: _, ...command }: MergeSureCommand): MergeBatch => ({
  type: command.type,
  groups: command.groups.length,
  command: hash128(JSON.stringify(command)),
});

/** The batch that a journal tells of; `null` for one of something else. */
export const batchOf = ({ kind, result }: Journal): MergeBatch | null =>
  kind === "mergeBatch" ? (result as unknown as MergeBatch) : null; // batches are written here alone

/** The journal of a batch, whose subject is itself. */
export const newMergeBatch = (batchId: Id<"journal">, batch: MergeBatch, env: DecisionEnv): Journal => ({
  ...newRecord("journal", env, { id: batchId }),
  kind: "mergeBatch",
  actorId: env.actor.userId,
  subjectKey: keyOf("journal", batchId),
  result: batch as unknown as Json, // plain data
  writtenKeys: [],
  changes: [],
  undoneAt: null,
});

/** The id of the journal of a batch's merge, by the place of the group in the command. */
export const mergeIdOf = (batchId: Id<"journal">, place: number): Id<"journal"> =>
  asId("journal", uuidFromText(JSON.stringify(["mergeSure", batchId, place])));
