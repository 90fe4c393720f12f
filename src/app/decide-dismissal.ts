import type { ComparedRecord, ComparedType, PairKeys } from "../duplicates/compared-record.js";
import type { PairState } from "../duplicates/decide-dismiss-pair.js";
import { decideDismissPair, decideForgetDismissal } from "../duplicates/decide-dismiss-pair.js";
import { dismissPairSchema, pairSchema } from "../duplicates/dismiss-pair.schema.js";
import type { PairRefusalCode } from "../duplicates/pair-of.js";
import { dismissalId, pairOf } from "../duplicates/pair-of.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
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
    const found = await loadRecords(scope, keys);
    if (!found.ok) return found;
    // The company said so once, also where the policy hides that from the actor.
    const [dismissal] = await scope.storage.get("duplicateDismissal", [ownId(scope, found.value.keys)]);
    requireWritable(scope, dismissal);
    return decideDismissPair({ note }, { ...found.value, dismissal }, decisionEnv(scope));
  },

  forget: async (scope: CrmScope, input: unknown): Promise<DismissalDecision> => {
    requireAction(scope, "duplicates.dismiss");
    const { keys } = parseInput(pairSchema, input);
    const found = await loadRecords(scope, keys);
    if (!found.ok) return found;
    const ids = [ownId(scope, found.value.keys), dismissalId(null, found.value.keys)];
    const said = await scope.visible.get("duplicateDismissal", ids);
    const dismissal = ids.flatMap((id) => said.get(id) ?? [])[0];
    requireWritable(scope, dismissal);
    return decideForgetDismissal({ ...found.value, dismissal }, decisionEnv(scope));
  },
};

const ownId = ({ actor }: CrmScope, pair: PairKeys) => dismissalId(actor.companyId, pair);

/** @throws CrmError `FORBIDDEN` where what was said may not be changed. */
function requireWritable({ visible }: CrmScope, dismissal: DuplicateDismissal | undefined): void {
  if (dismissal !== undefined) visible.requireWritable("duplicateDismissal", dismissal);
}

/**
 * Reads the records in the order in which the caller named them; for one that was merged, the one that answers for it.
 * @throws CrmError `NOT_FOUND` for one that the actor may not see.
 */
async function loadRecords(
  scope: CrmScope,
  named: PairKeys,
): Promise<Decision<Omit<PairState, "dismissal">, PairRefusalCode>> {
  const asked = pairOf(named);
  if (!asked.ok) return asked;
  const first = await requireCompared(scope, named[0]);
  const second = await requireCompared(scope, named[1]);
  const own: PairKeys = [keyOf(splitKey(named[0]).type, first.id), keyOf(splitKey(named[1]).type, second.id)];
  const pair = pairOf(own);
  if (!pair.ok) return pair;
  return accept({ keys: pair.value, records: pair.value[0] === own[0] ? [first, second] : [second, first] });
}

function requireCompared({ visible }: CrmScope, key: RecordKey): Promise<ComparedRecord> {
  const { type, id } = splitKey(key);
  return visible.require(type as ComparedType, id); // keys of other types are no pair
}
