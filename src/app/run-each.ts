import { CrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import type { Outcome } from "./run-many.js";
import { runMany } from "./run-many.js";
import { readOnly } from "./visible-records.js";

/** The records of one attempt, by id, as far as the actor may see them. */
export type FoundRecords<T extends RecordType> = ReadonlyMap<string, RecordTypes[T]>;

/**
 * Carries a command out for many records, with an outcome for each. What is needed besides the records is made ready for
 * each attempt anew, as the records are read; both at once where `prepare` does not wait for them.
 */
export const runEach = <T extends RecordType, Result>(
  scope: CrmScope,
  type: T,
  ids: readonly string[],
  prepare: (records: Promise<FoundRecords<T>>) => Promise<(record: RecordTypes[T]) => Decision<WritePlan<Result>>>,
): Promise<Outcome<Result>[]> =>
  runMany(scope.storage, ids, async (some) => {
    const reading = scope.visible.get(type, some);
    const [records, decide] = await Promise.all([reading, prepare(reading)]);
    const decided = new Map<string, Decision<WritePlan<Result>>>(); // a survivor may be named more than once, by its own id and by others
    return some.map((id) => {
      const record = records.get(id);
      if (record === undefined) return new CrmError("NOT_FOUND", { record: keyOf(type, id) });
      if (!scope.visible.isWritable(type, record)) return readOnly(type, id);
      const decision = decided.get(record.id) ?? decide(record);
      decided.set(record.id, decision);
      return decision;
    });
  });

/** Outcomes with what was done as the actor may see it. */
export const maskOutcomes = <Result>(
  outcomes: readonly Outcome<Result>[],
  mask: (result: Result) => Result,
): readonly Outcome<Result>[] =>
  outcomes.map((outcome) => (outcome.ok ? { ...outcome, result: mask(outcome.result) } : outcome));
