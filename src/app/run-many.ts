import type { CrmError } from "../kernel/crm-error.js";
import { isCrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { mergePlans } from "../plan/merge-plans.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Storage } from "../ports/storage.js";
import { acceptedPlan, isRace, runCommand } from "./run-command.js";

/** What became of one of many. */
export type Outcome<Result> =
  | {
      /** The record. */
      readonly id: string;
      /** It was done. */
      readonly ok: true;
      /** What it came to. */
      readonly result: Result;
    }
  | {
      /** The record. */
      readonly id: string;
      /** It was not done. */
      readonly ok: false;
      /** Why. */
      readonly error: CrmError;
    };

const atOnce = 200;

/** Decides many ids at once, in their order. */
export type DecideMany<Result> = (
  ids: readonly string[],
) => Promise<readonly (Decision<WritePlan<Result>> | CrmError)[]>;

/**
 * Carries a command out for many records, with an outcome for each: one that is refused keeps no other from being done.
 * Records are loaded and committed 200 at a time; where a commit meets a race, each of them is tried on its own.
 * A storage that fails ends it: what was committed before stays.
 */
export async function runMany<Result>(
  storage: Storage,
  ids: readonly string[],
  decide: DecideMany<Result>,
): Promise<Outcome<Result>[]> {
  const distinct = [...new Set(ids)];
  const outcomes: Outcome<Result>[] = [];
  for (let start = 0; start < distinct.length; start += atOnce)
    outcomes.push(...(await runBatch(storage, distinct.slice(start, start + atOnce), decide)));
  return outcomes;
}

async function runBatch<Result>(
  storage: Storage,
  ids: readonly string[],
  decide: DecideMany<Result>,
): Promise<Outcome<Result>[]> {
  const decisions = await decide(ids);
  const attempts = ids.map((id, i) => attempt(id, decisions[i]));
  const plans = attempts.flatMap(({ plan }) => (plan === undefined || plan.writes.length === 0 ? [] : [plan]));
  if (plans.length === 0) return attempts.map(({ outcome }) => outcome);
  try {
    await storage.commit(mergePlans(plans));
    return attempts.map(({ outcome }) => outcome);
  } catch (error) {
    if (!isRace(error)) throw error;
    return Promise.all(ids.map((id) => runOne(storage, id, decide)));
  }
}

interface Attempt<Result> {
  readonly outcome: Outcome<Result>;
  readonly plan?: WritePlan<Result>;
}

function attempt<Result>(id: string, decision: Decision<WritePlan<Result>> | CrmError | undefined): Attempt<Result> {
  if (decision === undefined) throw new TypeError(`No decision on ${id}`);
  if (isCrmError(decision)) return { outcome: { id, ok: false, error: decision } };
  try {
    const plan = acceptedPlan(decision);
    return { plan, outcome: { id, ok: true, result: plan.result } };
  } catch (error) {
    if (!isCrmError(error)) throw error;
    return { outcome: { id, ok: false, error } };
  }
}

async function runOne<Result>(storage: Storage, id: string, decide: DecideMany<Result>): Promise<Outcome<Result>> {
  try {
    const result = await runCommand(storage, async () => {
      const [decision] = await decide([id]);
      if (decision === undefined) throw new TypeError(`No decision on ${id}`);
      if (isCrmError(decision)) throw decision;
      return decision;
    });
    return { id, ok: true, result };
  } catch (error) {
    if (!isCrmError(error) || error.code === "STORAGE_FAILED") throw error;
    return { id, ok: false, error };
  }
}
