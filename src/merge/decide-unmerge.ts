import type { JournalStep } from "../journal/journal-steps.js";
import { stepsOfJournal } from "../journal/journal-steps.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless, refuse } from "../kernel/decision.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { RecordTypes } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { nextVersion, replace, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import type { MergeSettings } from "./derive-merged.js";
import { deriveMerged } from "./derive-merged.js";
import { keysOf } from "./merge-journal.js";
import { countMoves } from "./merge-report.js";
import type { Mergeable, MergeableType } from "./mergeable-type.js";
import { nameOfMergeable } from "./name-of-mergeable.js";
import { planRestoredRows } from "./plan-restored-rows.js";
import { restoreFields } from "./restore-fields.js";
import { standingEntries } from "./standing-entries.js";
import type { Unmerged } from "./unmerge-report.js";
import type { UnmergeState } from "./unmerge-state.js";

/** Why a merge is not taken back. */
export type UnmergeRefusalCode = "MERGE_NOT_FOUND" | "MERGE_LATER_FIRST" | "MERGE_RECORD_GONE" | "MERGE_ERASED";

/** Decides whether a merge is taken back: fields and references come back as far as nobody has changed them since. */
export function decideUnmerge<T extends MergeableType>(
  state: UnmergeState<T>,
  settings: MergeSettings,
  env: DecisionEnv,
): Decision<WritePlan<Unmerged<RecordTypes[T]>>, UnmergeRefusalCode> {
  const { journal } = state;
  const record = nameOfMergeable(state.survivor);
  if (journal === undefined) return refuse({ code: "MERGE_NOT_FOUND", params: { record } });
  if (journal.archivedAt !== null) return refuse({ code: "MERGE_ERASED", params: { record } });
  return acceptUnless(unmergeObjections(state, journal), () => planUnmerge(state, journal, settings, env));
}

function unmergeObjections<T extends MergeableType>(
  { later, duplicates, type }: UnmergeState<T>,
  journal: Journal,
): Refusal<UnmergeRefusalCode>[] {
  if (later.length > 0)
    return later.map(({ subjectKey, createdAt }) => ({
      code: "MERGE_LATER_FIRST",
      params: { record: subjectKey, at: createdAt.toISOString() },
    }));
  const stored = new Set<string>(keysOf(type, duplicates));
  const gone = tombstonesOf(journal).filter(({ key }) => !stored.has(key));
  return gone.map(({ key }) => ({ code: "MERGE_RECORD_GONE", params: { record: key } }));
}

/** The steps of the duplicates: the survivor is written first. */
const tombstonesOf = (journal: Journal): readonly JournalStep[] => stepsOfJournal(journal).slice(1);

function planUnmerge<T extends MergeableType>(
  state: UnmergeState<T>,
  journal: Journal,
  settings: MergeSettings,
  env: DecisionEnv,
): WritePlan<Unmerged<RecordTypes[T]>> {
  const { type, survivor, duplicates, elsewhere, since } = state;
  const [own = unchanged] = stepsOfJournal(journal);
  const fields = restoreFields(type, own, survivor);
  const rows = planRestoredRows(state, fields.values, env);
  const moves = rows.moves.filter(({ ids }) => ids.length > 0);
  const whole = { ...survivor, ...fields.values, ...rows.mains.get(survivor.id) } as RecordTypes[T]; // fields of that type
  const record = nextVersion<Mergeable>(whole, deriveMerged(type, whole, settings), env.now) as RecordTypes[T];
  const restored = duplicates.map((duplicate) => {
    const step = tombstonesOf(journal).find(({ key }) => splitKey(key).id === duplicate.id) ?? unchanged;
    const { values } = restoreFields(type, step, duplicate);
    const changes = { ...values, mergedIntoId: null, ...rows.mains.get(duplicate.id) };
    return nextVersion<Mergeable>(duplicate, changes as Partial<Mergeable>, env.now) as RecordTypes[T];
  });
  const data = { from: keysOf(type, duplicates), changes: changedFields<Mergeable>(survivor, record) };
  const survivorsKept = fields.kept.length === 0 ? [] : [{ key: keyOf(type, survivor.id), fields: fields.kept }];
  return {
    writes: [
      ...[record, ...restored].map((one) => storeNext<MergeableType>(type, one)),
      ...rows.writes,
      ...moves.map(
        ({ ids, ...move }): Write =>
          ({ op: "reassign", ...move, only: ids, expected: ids.length, at: env.now }) as Write,
      ),
      replace("journal", journal, { undoneAt: env.now }, env.now),
    ],
    entries: [
      ...standingEntries(survivor, record, env),
      ...rows.entries,
      newEntry(type, survivor, { kind: "unmerged", related: keysOf(type, duplicates), data }, env),
    ],
    warnings: [],
    result: { record, restored, moved: countMoves(moves), elsewhere, since, kept: [...survivorsKept, ...rows.kept] },
  };
}

const unchanged = { changes: null };
