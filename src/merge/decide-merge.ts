import { journalSteps } from "../journal/journal-steps.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless, refuse } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Journal } from "../model/journal.js";
import type { AnyRecord, RecordTypes } from "../model/record-types.js";
import type { Json } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { insert, nextVersion, remove, replace, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import type { MergeSettings } from "./derive-merged.js";
import { deriveMerged } from "./derive-merged.js";
import { keysOf, mergePages } from "./merge-journal.js";
import type { MergeRefusalCode } from "./merge-objections.js";
import { mergeObjections, survivorObjections } from "./merge-objections.js";
import type { MergeReport, StoredMerge } from "./merge-report.js";
import { countMoves } from "./merge-report.js";
import { mergeRulesOf } from "./merge-rules.js";
import type { MergeRecords, MergeState } from "./merge-state.js";
import type { Mergeable, MergeableType } from "./mergeable-type.js";
import type { ReferenceMove } from "./moved-references.js";
import type { PlannedRows } from "./plan-rows.js";
import { planContactLinks, planRows } from "./plan-rows.js";
import { isAccount, standingEntries } from "./standing-entries.js";
import type { SurvivingFields } from "./surviving-fields.js";
import { survivingFields } from "./surviving-fields.js";

/** What came of a merge. */
export interface Merged<R> extends MergeReport {
  /** The survivor: the original with what it took over. */
  readonly record: R;
  /** The journal that the merge can be taken back by. */
  readonly journalId: string;
}

/** Decides whether records are merged, and to what. Preview and commit are both made of it. */
export function decideMerge<T extends MergeableType>(
  command: MergeRecords,
  state: MergeState<T>,
  settings: MergeSettings,
  env: DecisionEnv,
): Decision<WritePlan<Merged<RecordTypes[T]>>, MergeRefusalCode> {
  const [first, ...rest] = mergeObjections(command, state);
  if (first !== undefined) return refuse(first, ...rest);
  const { type, original } = state;
  const records: readonly Mergeable[] = [original, ...state.duplicates];
  const fields = survivingFields(mergeRulesOf(type, original), records, command.choose ?? {});
  const rows = rowsOf(state);
  const whole = { ...original, ...fields.values, ...standingOf(records, fields), ...rows.main } as RecordTypes[T]; // fields of that type
  const survivor = nextVersion<Mergeable>(whole, deriveMerged(type, whole, settings), env.now) as RecordTypes[T];
  return acceptUnless(survivorObjections(type, survivor), () => planMerge(state, survivor, fields, rows, env));
}

type Rows = PlannedRows & { readonly main: Partial<Contact> };

function rowsOf<T extends MergeableType>({ type, original, duplicates, rows, links }: MergeState<T>): Rows {
  const records: readonly Mergeable[] = [original, ...duplicates];
  const planned = planRows(rows, new Set(keysOf(type, records)));
  if (type !== "contact") return { ...planned, main: {} };
  const { mainAccountId, ...linked } = planContactLinks(planned, links, records as readonly Contact[]); // the type says so
  return { ...linked, main: { mainAccountId } };
}

/** An account that is a prospect stands where the first of them stands that does. */
function standingOf(records: readonly Mergeable[], { values }: SurvivingFields): Partial<Account> {
  const standing = records.filter(isAccount).find(({ statusId }) => statusId !== null);
  const kinds = values["kinds"] as Account["kinds"]; // every account has it
  if (standing === undefined || !kinds.includes("prospect")) return {};
  const { statusId, statusSince, boardRank, lostReasonId, lostNote, lostAt } = standing;
  return { statusId, statusSince, boardRank, lostReasonId, lostNote, lostAt };
}

function planMerge<T extends MergeableType>(
  state: MergeState<T>,
  survivor: RecordTypes[T],
  fields: SurvivingFields,
  rows: PlannedRows,
  env: DecisionEnv,
): WritePlan<Merged<RecordTypes[T]>> {
  const { type, original, duplicates } = state;
  const tombstones = duplicates.map((duplicate) =>
    replace<MergeableType>(
      type,
      duplicate,
      { mergedIntoId: original.id, archivedAt: env.now } as Partial<Mergeable>,
      env.now,
    ),
  );
  const rowWrites = writesOfRows(rows, env);
  const report = reportOf(state, fields, rows);
  const records = [storeNext<MergeableType>(type, survivor), ...tombstones];
  const journals = journalsOf(state, { records, rows, rowWrites, report }, env);
  const data = { from: keysOf(type, duplicates), changes: changedFields<Mergeable>(original, survivor) };
  return {
    writes: [
      ...records,
      ...rowWrites,
      ...movesWithout(state.moves, rows).map((move) => reassignOf(move, env)),
      ...journals.map((journal) => insert("journal", journal)),
    ],
    entries: [
      ...standingEntries(original, survivor, env),
      newEntry(type, original, { kind: "merged", related: keysOf(type, duplicates), data }, env),
    ],
    warnings: [],
    result: { record: survivor, ...report, journalId: state.journalId },
  };
}

const writesOfRows = ({ changed, removed }: PlannedRows, env: DecisionEnv): Write[] => [
  ...changed.map(({ of, before, after }) => replace(of.type, before as never, after as never, env.now)), // rows of one type
  ...removed.map(({ of, row }) => remove(of.type, row as never)),
];

const reassignOf = ({ ids, ...move }: ReferenceMove, env: DecisionEnv): Write =>
  ({ op: "reassign", ...move, at: env.now, expected: ids.length }) as Write;

/** A row that is removed is not moved. */
function movesWithout(moves: readonly ReferenceMove[], { removed }: PlannedRows): readonly ReferenceMove[] {
  const gone = new Set<string>(removed.map(({ of, row }) => keyOf(of.type, row.id)));
  if (gone.size === 0) return moves;
  return moves.map((move) => ({ ...move, ids: move.ids.filter((id) => !gone.has(keyOf(move.type, id))) }));
}

function reportOf<T extends MergeableType>(
  state: MergeState<T>,
  { conflicts, provenance }: SurvivingFields,
  rows: PlannedRows,
): MergeReport {
  const folded = rows.removed.map(({ of, row }) => ({ type: of.type, field: of.owner, ids: [row.id] }));
  return { conflicts, provenance, moved: countMoves(movesWithout(state.moves, rows)), folded: countMoves(folded) };
}

/** The journal, and its pages: what was done to the records themselves, and to what refers to them. */
function journalsOf<T extends MergeableType>(
  state: MergeState<T>,
  written: {
    readonly records: readonly Write[];
    readonly rows: PlannedRows;
    readonly rowWrites: readonly Write[];
    readonly report: MergeReport;
  },
  env: DecisionEnv,
): readonly Journal[] {
  const { type, original, duplicates, moves, shared, journalId } = state;
  const stored: StoredMerge = { ...written.report, duplicateIds: duplicates.map(({ id }) => id) };
  const before = new Map<RecordKey, AnyRecord>([original, ...duplicates].map((one) => [keyOf(type, one.id), one]));
  const steps = journalSteps(written.records, before);
  const rowsBefore = new Map<RecordKey, AnyRecord>(
    written.rows.changed.map(({ of, before: row }) => [keyOf(of.type, row.id), row]),
  );
  const main: Journal = {
    ...newRecord("journal", env, { id: journalId, companyId: original.companyId }),
    kind: "merge",
    actorId: env.actor.userId,
    subjectKey: keyOf(type, original.id),
    result: stored as unknown as Json, // plain data
    writtenKeys: steps.map(({ key }) => key),
    changes: steps.map(({ version, changes }) => ({ version, changes })),
    undoneAt: null,
  };
  const rest = {
    moves: movesWithout(moves, written.rows),
    shared,
    steps: journalSteps(written.rowWrites, rowsBefore),
    rows: written.rows,
  };
  return [main, ...mergePages(main, rest, env)];
}
