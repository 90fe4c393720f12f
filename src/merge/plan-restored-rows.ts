import { stepsOfJournal } from "../journal/journal-steps.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { AnyRecord, RecordType } from "../model/record-types.js";
import { references } from "../model/references.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { insert, nextVersion, replace } from "../plan/write.js";
import { mainLink } from "./main-link.js";
import type { MergeableType } from "./mergeable-type.js";
import type { ReferenceMove } from "./moved-references.js";
import { restoreFields, restoreList } from "./restore-fields.js";
import type { RestoredRow } from "./restored-rows.js";
import { restoredRows } from "./restored-rows.js";
import { settleAccounts } from "./settle-accounts.js";
import type { KeptFields } from "./unmerge-report.js";
import type { UnmergeState } from "./unmerge-state.js";

/** What becomes of the rows and lists that a merge changed. */
export interface PlannedRestoration {
  /** What is written. */
  readonly writes: readonly Write[];
  /** What was changed since and stays. */
  readonly kept: readonly KeptFields[];
  /** The main account of each contact concerned, by id. */
  readonly mains: ReadonlyMap<string, Pick<Contact, "mainAccountId">>;
  /** What is moved back. */
  readonly moves: readonly ReferenceMove[];
  /** What is told of contacts that get another main account than before the merge. */
  readonly entries: readonly TimelineEntry[];
}

type Changed = Map<RecordKey, { readonly before: AnyRecord; readonly after: AnyRecord }>;

/** Plans that rows come back and that records that were changed one by one are as they were, but for what was changed since. */
export function planRestoredRows<T extends MergeableType>(
  state: UnmergeState<T>,
  survivorValues: Readonly<Record<string, unknown>>,
  env: DecisionEnv,
): PlannedRestoration {
  const kept: KeptFields[] = [];
  const changed: Changed = new Map();
  for (const step of state.pages.flatMap(stepsOfJournal)) {
    const before = state.records.get(step.key);
    if (before === undefined) continue;
    const type = splitKey(step.key).type as RecordType; // journals are written for records of the library alone
    const record = changed.get(step.key)?.after ?? before;
    const { values, kept: fields } = restoreStep(type, step.changes, record, namesOf(state));
    changed.set(step.key, { before, after: { ...record, ...values } as AnyRecord });
    if (fields.length > 0) kept.push({ key: step.key, fields });
  }
  const rows = restoredRows(state);
  if (state.type === "contact") {
    const linked = markMains(state, survivorValues, changed, rows);
    return { writes: writesOf(changed, linked.rows, env), kept, mains: linked.mains, moves: state.moves, entries: [] };
  }
  const settled = settleAccounts(state, changed, rows, env);
  const writes = [...writesOf(changed, settled.rows, env), ...settled.writes];
  return { writes, kept, mains: new Map(), moves: settled.moves, entries: settled.entries };
}

/** How lists name the survivor. */
const namesOf = <T extends MergeableType>({ type, survivor }: UnmergeState<T>): readonly string[] => [
  survivor.id,
  keyOf(type, survivor.id),
];

/** Lists of references take back what they lost; everything else only where nobody has changed it since. */
function restoreStep(
  type: RecordType,
  changes: Parameters<typeof restoreFields>[1]["changes"],
  record: AnyRecord,
  survivor: readonly string[],
) {
  const named: Readonly<Record<string, { readonly many: boolean }>> = references[type];
  const isList = (field: string): boolean => Object.hasOwn(named, field) && named[field]?.many === true;
  const lists = Object.entries(changes ?? {}).flatMap(([field, { from, to }]) =>
    isList(field)
      ? [[field, restoreList(record[field as keyof AnyRecord] as never, from as never, to as never, survivor)]]
      : [],
  ); // such a field is a list of texts
  const others = Object.entries(changes ?? {}).filter(([field]) => !isList(field));
  const { values, kept } = restoreFields(type, { changes: Object.fromEntries(others) }, record);
  return { values: { ...values, ...Object.fromEntries(lists) }, kept };
}

/** Gives each contact one main link again: its former one, where that is there. */
function markMains<T extends MergeableType>(
  state: UnmergeState<T>,
  survivorValues: Readonly<Record<string, unknown>>,
  changed: Changed,
  rows: readonly RestoredRow[],
): { readonly rows: readonly RestoredRow[]; readonly mains: PlannedRestoration["mains"] } {
  const back = state.moves.filter(({ type, field }) => type === "accountContact" && field === "contactId");
  const ownerOf = ({ id }: AccountContact): string => back.find(({ ids }) => ids.includes(id))?.to ?? state.survivor.id;
  const stored = state.links.map((before) => {
    const after = (changed.get(keyOf("accountContact", before.id))?.after ?? before) as AccountContact; // the key says so
    return { before, after, owner: ownerOf(before) };
  });
  const others = rows.filter(({ type }) => type !== "accountContact");
  const links = rows.flatMap(({ type, row }) => (type === "accountContact" ? [row as AccountContact] : [])); // the type says so
  const contacts = [{ ...state.survivor, ...survivorValues }, ...state.duplicates] as readonly Contact[]; // the type says so
  const mains = new Map<string, Pick<Contact, "mainAccountId">>();
  const inserted: RestoredRow[] = [];
  for (const { id, mainAccountId } of contacts) {
    const own = stored.filter(({ owner }) => owner === id);
    const added = links.filter(
      (link) => link.contactId === id && !own.some(({ after }) => after.accountId === link.accountId),
    );
    const main = mainLink([...own.map(({ after }) => after), ...added], mainAccountId);
    mains.set(id, { mainAccountId: main?.accountId ?? null });
    inserted.push(...added.map((link) => ({ type: "accountContact", row: marked(link, main) }) as const));
    for (const { before, after } of own)
      if (after.isMain !== (after === main))
        changed.set(keyOf("accountContact", before.id), { before, after: marked(after, main) });
  }
  return { rows: [...others, ...inserted], mains };
}

const marked = (link: AccountContact, main: AccountContact | undefined): AccountContact => ({
  ...link,
  isMain: link === main,
});

const writesOf = (changed: Changed, rows: readonly RestoredRow[], env: DecisionEnv): Write[] => [
  ...[...changed].map(([key, { before, after }]) => {
    const type = splitKey(key).type as RecordType; // as above
    return replace(type, before, after as Partial<AnyRecord>, env.now);
  }),
  ...rows.map(({ type, row }) => insert(type, nextVersion(row, {}, env.now) as never)), // the type and its row stay together
];
