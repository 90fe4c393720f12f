import { creationJournal, isCreationBy } from "../journal/creation-journal.js";
import type { Decision } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import { splitKey } from "../kernel/id.js";
import { keyUsed } from "../kernel/under-key.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { idOfKey } from "./id-of-key.js";
import type { ReferenceSource } from "./references.js";
import type { ReferencedCommand } from "./run-referenced.js";

/** A command that makes one record of a type, once under a key. */
export interface Making<T extends RecordType, Result> {
  /** The type. */
  readonly type: T;
  /** The key; without one, each command makes a record of its own. */
  readonly key: string | undefined;
  /** What was asked, checked and without the key: it tells whether the command is sent again. */
  readonly command: unknown;
  /** What the command answers of a record that was made before. */
  readonly resultOf: (record: RecordTypes[T]) => Result | Promise<Result>;
}

type Made<Result> = Decision<WritePlan<Result>>;

/**
 * Decides on making a record, or finds what was made under the key before: a plan that writes nothing. Two commands that
 * are sent at once meet in the id of the journal, so that the slower one decides anew and finds what the other made.
 * @throws CrmError `NOT_FOUND` for a record that was made before and that the actor may not see.
 */
export const makeOnce = async <T extends RecordType, Result>(
  scope: CrmScope,
  making: Making<T, Result>,
  decide: () => Promise<Made<Result>>,
): Promise<Made<Result>> =>
  (await madeBefore(scope, making)) ?? takenDown(scope, making, await decide(), decisionEnv(scope));

/** What was made before, or what is to be known before it is made. */
export type Once<State, Result> = ReferenceSource & ({ readonly before: Made<Result> } | { readonly state: State });

/** As {@link makeOnce}, for a command that gives references: what was made before draws none. */
export const makeReferencedOnce = <T extends RecordType, State extends ReferenceSource, Result>(
  scope: CrmScope,
  making: Making<T, Result>,
  { load, decide }: ReferencedCommand<State, Result>,
): ReferencedCommand<Once<State, Result>, Result> => ({
  load: async () => {
    const before = await madeBefore(scope, making);
    if (before !== null) return { before, sequences: new Map(), company: undefined };
    const state = await load();
    return { state, sequences: state.sequences, company: state.company };
  },
  decide: (once, references, env) =>
    "before" in once ? once.before : takenDown(scope, making, decide(once.state, references, env), env),
});

async function madeBefore<T extends RecordType, Result>(
  scope: CrmScope,
  { type, key, command, resultOf }: Making<T, Result>,
): Promise<Made<Result> | null> {
  if (key === undefined) return null;
  const [journal] = await scope.storage.get("journal", [journalIdOf(scope, type, key)]);
  if (journal === undefined) return null;
  if (!isCreationBy(journal, command)) return refuse(keyUsed);
  const record = await scope.visible.require(type, splitKey(journal.subjectKey).id);
  return accept({ writes: [], entries: [], warnings: [], result: await resultOf(record) });
}

function takenDown<T extends RecordType, Result>(
  scope: CrmScope,
  { type, key, command }: Making<T, Result>,
  decision: Made<Result>,
  env: DecisionEnv,
): Made<Result> {
  if (key === undefined || !decision.ok) return decision;
  const journals = decision.value.writes.flatMap((write) =>
    write.op === "insert" && write.type === type
      ? [insert("journal", creationJournal(journalIdOf(scope, type, key), write, command, env))]
      : [],
  );
  return accept({ ...decision.value, writes: [...decision.value.writes, ...journals] });
}

const journalIdOf = (scope: CrmScope, type: RecordType, key: string) =>
  idOfKey(scope, "journal", ["creation", type], key);
