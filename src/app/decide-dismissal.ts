import type { ComparedRecord, ComparedType, PairKeys } from "../duplicates/compared-record.js";
import type { PairState } from "../duplicates/decide-dismiss-pair.js";
import { decideDismissPair, decideForgetDismissal } from "../duplicates/decide-dismiss-pair.js";
import { dismissPairSchema, pairSchema } from "../duplicates/dismiss-pair.schema.js";
import { dismissalId, pairOf } from "../duplicates/pair-of.js";
import type { Decision } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { DuplicateDismissal } from "../model/duplicate-dismissal.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";

/** What a command on a pair comes to: refused, or the plan that a commit would carry out. */
export type DismissalDecision = Decision<WritePlan<DuplicateDismissal>>;

/** Loads what a command on a pair needs and decides; nothing is written. */
export const decideDismissal = {
  dismiss: async (scope: CrmScope, input: unknown): Promise<DismissalDecision> => {
    requireAction(scope, "duplicates.dismiss");
    const { keys, note } = parseInput(dismissPairSchema, input);
    const pair = pairOf(keys);
    if (!pair.ok) return pair;
    // The company said so once, also where the policy hides that from the actor.
    const [stored] = await scope.storage.get("duplicateDismissal", [ownId(scope, pair.value)]);
    return decideDismissPair({ note }, await loadPair(scope, keys, pair.value, stored), decisionEnv(scope));
  },

  forget: async (scope: CrmScope, input: unknown): Promise<DismissalDecision> => {
    requireAction(scope, "duplicates.dismiss");
    const { keys } = parseInput(pairSchema, input);
    const pair = pairOf(keys);
    if (!pair.ok) return pair;
    const ids = [ownId(scope, pair.value), dismissalId(null, pair.value)];
    const found = await scope.visible.get("duplicateDismissal", ids);
    const stored = ids.flatMap((id) => found.get(id) ?? [])[0];
    return decideForgetDismissal(await loadPair(scope, keys, pair.value, stored), decisionEnv(scope));
  },
};

const ownId = ({ actor }: CrmScope, pair: PairKeys) => dismissalId(actor.companyId, pair);

/**
 * Reads the records in the order in which the caller named them.
 * @throws CrmError `NOT_FOUND` for one that the actor may not see, `FORBIDDEN` where what was said may not be changed.
 */
async function loadPair(
  scope: CrmScope,
  named: PairKeys,
  keys: PairKeys,
  dismissal: DuplicateDismissal | undefined,
): Promise<PairState> {
  const first = await requireCompared(scope, named[0]);
  const second = await requireCompared(scope, named[1]);
  if (dismissal !== undefined) scope.visible.requireWritable("duplicateDismissal", dismissal);
  return { keys, records: keys[0] === named[0] ? [first, second] : [second, first], dismissal };
}

function requireCompared({ visible }: CrmScope, key: RecordKey): Promise<ComparedRecord> {
  const { type, id } = splitKey(key);
  return visible.require(type as ComparedType, id); // keys of other types are no pair
}
