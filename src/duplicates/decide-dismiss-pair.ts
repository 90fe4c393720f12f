import type { Accepted, Decision } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import { splitKey } from "../kernel/id.js";
import type { DuplicateDismissal } from "../model/duplicate-dismissal.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert, nextVersion, remove, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import type { ComparedRecord, PairKeys } from "./compared-record.js";
import { nameOfCompared } from "./compared-record.js";
import { fingerprintOf, fingerprintOfPair } from "./fingerprint-of.js";
import { dismissalId } from "./pair-of.js";

/** Why it is not forgotten that two records are not duplicates. */
export type DismissPairRefusalCode = "PAIR_NOT_DISMISSED";

/** A pair as it is, and what the actor's company said of it. */
export interface PairState {
  /** The keys, in order. */
  readonly keys: PairKeys;
  /** The records, in the same order. */
  readonly records: readonly [ComparedRecord, ComparedRecord];
  /** What was said before; `undefined` for nothing. */
  readonly dismissal: DuplicateDismissal | undefined;
}

type DismissalPlan = WritePlan<DuplicateDismissal>;

/** Decides that two records are not duplicates. Said again, it is the same record, brought up to what both are now. */
export function decideDismissPair(
  { note }: { readonly note?: string | null | undefined },
  state: PairState,
  env: DecisionEnv,
): Accepted<DismissalPlan> {
  const { dismissal, keys } = state;
  const fingerprint = currentFingerprint(state);
  const said = { fingerprint, note: note === undefined ? (dismissal?.note ?? null) : note };
  if (dismissal === undefined) {
    const id = dismissalId(env.actor.companyId, keys);
    const common = newRecord("duplicateDismissal", env, { id });
    const record = { ...common, pairKeys: keys, dismissedById: env.actor.userId, ...said };
    return accept(planOf(record, [insert("duplicateDismissal", record)], "duplicateDismissed", state, env));
  }
  if (dismissal.fingerprint === fingerprint && dismissal.note === said.note)
    return accept({ writes: [], entries: [], warnings: [], result: dismissal });
  const record = nextVersion(dismissal, { ...said, dismissedById: env.actor.userId }, env.now);
  return accept(planOf(record, [storeNext("duplicateDismissal", record)], "duplicateDismissed", state, env));
}

/** Decides that two records may be duplicates after all. */
export function decideForgetDismissal(
  state: PairState,
  env: DecisionEnv,
): Decision<DismissalPlan, DismissPairRefusalCode> {
  const { dismissal, records } = state;
  if (dismissal === undefined) {
    const [first, second] = records;
    const params = { first: nameOfCompared(first), second: nameOfCompared(second) };
    return refuse({ code: "PAIR_NOT_DISMISSED", path: ["keys"], params });
  }
  return accept(planOf(dismissal, [remove("duplicateDismissal", dismissal)], "dismissalForgotten", state, env));
}

/** The hash of what identifies both records now. */
export const currentFingerprint = ({ records: [first, second] }: Pick<PairState, "records">): string =>
  fingerprintOfPair(fingerprintOf(first), fingerprintOf(second));

function planOf(
  result: DuplicateDismissal,
  writes: DismissalPlan["writes"],
  kind: "duplicateDismissed" | "dismissalForgotten",
  state: PairState,
  env: DecisionEnv,
): DismissalPlan {
  return { writes, entries: [entryOf(result, kind, state, env)], warnings: [], result };
}

/** One entry tells of both records, on the timeline of each. */
function entryOf(
  { note }: DuplicateDismissal,
  kind: "duplicateDismissed" | "dismissalForgotten",
  { keys, records }: PairState,
  env: DecisionEnv,
): TimelineEntry {
  return newEntry(splitKey(keys[0]).type, records[0], { kind, related: keys, data: { keys, note } }, env);
}
