import { canonicalJson } from "../kernel/canonical-json.js";
import { hash128 } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { AnyRecord, RecordType } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";

/** Takes down that a command made a record under a key. Of the command a hash is kept, which tells whether it is sent again. */
export const creationJournal = (
  id: Id<"journal">,
  made: { readonly type: RecordType; readonly record: AnyRecord },
  command: unknown,
  env: DecisionEnv,
): Journal => ({
  ...newRecord("journal", env, { id, companyId: made.record.companyId }),
  kind: "creation",
  actorId: env.actor.userId,
  subjectKey: keyOf(made.type, made.record.id),
  result: { command: hashOf(command) },
  writtenKeys: [],
  changes: [],
  undoneAt: null,
});

/** Whether a journal was written for the same command. Of a person who was erased it holds nothing that would tell. */
export const isCreationBy = ({ result }: Journal, command: unknown): boolean =>
  typeof result === "object" && result !== null && "command" in result && result["command"] === hashOf(command);

const hashOf = (command: unknown): string => hash128(canonicalJson(command));
