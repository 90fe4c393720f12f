import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { pageOf } from "../merge/merge-journal.js";
import type { MovedCount } from "../merge/merge-report.js";
import { countMoves } from "../merge/merge-report.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import { duplicatesOf, mergesToUndo } from "../merge/merges-to-undo.js";
import type { ReferenceMove } from "../merge/moved-references.js";
import { movedReferences } from "../merge/moved-references.js";
import type { UnmergeState } from "../merge/unmerge-state.js";
import type { Journal } from "../model/journal.js";
import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { linksOfContacts } from "./links-of-contacts.js";
import { loadSteps } from "./load-journal.js";
import { holders, holds, valueIn } from "./load-merge-references.js";
import { loadWritable } from "./load-writable.js";
import { readSurvivors } from "./read-survivors.js";

/** Which merge is taken back. */
interface NamedMerge {
  readonly id: string;
  readonly duplicateId?: string | undefined;
}

/** Reads what taking a merge back needs. @throws CrmError `NOT_FOUND`, `FORBIDDEN`. */
export async function loadUnmerge<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  { id, duplicateId }: NamedMerge,
): Promise<UnmergeState<T>> {
  const survivor = await loadWritable(scope, type, id);
  const journals = await mergesOf(scope, type, survivor.id);
  const taken = duplicateId ?? (id === survivor.id ? undefined : id);
  const found = mergesToUndo(journals, keyOf(type, survivor.id), taken);
  const { journal, later } = found;
  const nothing = {
    pages: [],
    records: new Map(),
    moves: [],
    elsewhere: [],
    since: [],
    links: [],
    contacts: [],
    survivors: new Map(),
  };
  if (journal === undefined || later.length > 0) return { type, survivor, ...found, duplicates: [], ...nothing };
  const duplicates = await scope.storage.get(type, duplicatesOf(journal));
  for (const duplicate of duplicates) scope.visible.requireWritable(type, duplicate);
  return { type, survivor, ...found, duplicates, ...(await loadParts(scope, type, survivor.id, journal)) };
}

/** The merges that hold, of a survivor and of everything that was merged into it. */
async function mergesOf({ storage }: CrmScope, type: MergeableType, survivorId: string): Promise<readonly Journal[]> {
  const merged = await holders(storage, { type }, { op: "eq", field: "mergedIntoId", kind: "text", value: survivorId });
  const keys = [survivorId, ...merged].map((id) => keyOf(type, id));
  const filter = allOf(
    { op: "in", field: "subjectKey", kind: "text", values: keys },
    { op: "eq", field: "kind", kind: "text", value: "merge" },
    { op: "eq", field: "undoneAt", kind: "instant", value: null },
  );
  return collect(everyRecord(storage, "journal", filter));
}

type Parts = Pick<
  UnmergeState<MergeableType>,
  "pages" | "records" | "moves" | "elsewhere" | "since" | "links" | "contacts" | "survivors"
>;

async function loadParts(scope: CrmScope, type: MergeableType, survivorId: string, journal: Journal): Promise<Parts> {
  const subject = keyOf("journal", journal.id);
  const pages = await collect(
    everyRecord(scope.storage, "journal", { op: "eq", field: "subjectKey", kind: "text", value: subject }, 10),
  );
  const [records, moved, since, survivors] = await Promise.all([
    loadChanged(scope, pages),
    loadMovedBack(scope, pages),
    countSince(scope, type, survivorId, journal),
    loadOthers(scope, type, pages),
  ]);
  const folded = foldedLinks(pages).map(({ contactId }) => survivors.get(String(contactId)) ?? String(contactId));
  const contactIds = type === "account" ? await unsettledContacts(scope, moved.moves, folded) : [];
  const [links, contacts] = await Promise.all([
    linksOfContacts(scope, type === "contact" ? [survivorId] : contactIds),
    scope.storage.get("contact", contactIds),
  ]);
  return { pages, records, ...moved, since, links, contacts, survivors };
}

/**
 * Finds the contacts whose links do not simply go back: some come back, or the main account and the link that makes it the
 * main one part ways, for somebody changed one of them since.
 */
async function unsettledContacts(
  { storage }: CrmScope,
  moves: readonly ReferenceMove[],
  folded: readonly string[],
): Promise<string[]> {
  const movesOf = (of: string, field: string) => moves.filter((one) => one.type === of && one.field === field);
  const mains = new Set(movesOf("contact", "mainAccountId").flatMap(({ ids }) => ids));
  const linked = new Set<string>();
  const isMain = { op: "eq", field: "isMain", kind: "boolean", value: true } as const;
  for (const { ids } of movesOf("accountContact", "accountId")) {
    const back = { op: "in", field: "id", kind: "text", values: ids } as const;
    for await (const { contactId } of everyRecord(storage, "accountContact", allOf(back, isMain)))
      linked.add(contactId);
  }
  const apart = [...[...mains].filter((id) => !linked.has(id)), ...[...linked].filter((id) => !mains.has(id))];
  return [...new Set([...folded, ...apart])];
}

/** The records of which steps tell, and the rows that were removed, should they be there again. */
async function loadChanged(scope: CrmScope, pages: readonly Journal[]): Promise<ReadonlyMap<RecordKey, AnyRecord>> {
  const steps = pages.flatMap(({ writtenKeys, changes }) => writtenKeys.slice(0, changes.length));
  const removed = rowsOf(pages).map(({ type, record }) => keyOf(type, String(record["id"])));
  return loadSteps(scope, { writtenKeys: [...new Set([...steps, ...removed])] });
}

const rowsOf = (pages: readonly Journal[]) =>
  pages.flatMap((page) => {
    const told = pageOf(page);
    return told.part === "folded" ? told.rows : [];
  });

const foldedLinks = (pages: readonly Journal[]) =>
  rowsOf(pages).flatMap(({ type, record }) => (type === "accountContact" ? [record] : []));

/** Finds which of the references that were moved still point at the survivor. */
async function loadMovedBack(
  { storage }: CrmScope,
  pages: readonly Journal[],
): Promise<Pick<Parts, "moves" | "elsewhere">> {
  const moves: ReferenceMove[] = [];
  const gone: (Pick<ReferenceMove, "type" | "field"> & { readonly ids: readonly string[] })[] = [];
  for (const page of pages) {
    const told = pageOf(page);
    if (told.part !== "moved") continue;
    const ids = page.writtenKeys.map((key) => splitKey(key).id);
    const still = await holders(
      storage,
      told,
      allOf(holds(told, [told.to]), { op: "in", field: "id", kind: "text", values: ids }),
    );
    const { type: of, field, many } = told;
    moves.push({ type: of, field, many, from: told.to, to: told.from, ids: still });
    const left = new Set(still);
    gone.push({ type: of, field, ids: ids.filter((id) => !left.has(id)) });
  }
  return { moves: moves.filter(({ ids }) => ids.length > 0), elsewhere: countMoves(gone) };
}

/** Counts what was made since and refers to the survivor; the timeline and earlier merges aside. */
async function countSince(
  { storage }: CrmScope,
  type: MergeableType,
  survivorId: string,
  { createdAt }: Journal,
): Promise<readonly MovedCount[]> {
  const fields = movedReferences(type).filter((one) => one.type !== "timelineEntry" && one.field !== "mergedIntoId");
  const counts = fields.map(async (reference): Promise<MovedCount> => {
    const since = { op: "gt", field: "createdAt", kind: "instant", value: createdAt } as const;
    const filter = allOf(holds(reference, [valueIn(reference, type, survivorId)]), since);
    const count = { op: "count", field: null, kind: "number" } as const;
    const [row] = await storage.aggregate({ type: reference.type, filter, groupBy: [], measures: [count] });
    return { type: reference.type, field: reference.field, count: Number(row?.measures[0] ?? 0) };
  });
  return (await Promise.all(counts)).filter(({ count }) => count > 0);
}

/** What answers for the other side of the links that come back, where it was merged since. */
async function loadOthers(
  { storage }: CrmScope,
  type: MergeableType,
  pages: readonly Journal[],
): Promise<ReadonlyMap<string, string>> {
  const other = type === "contact" ? "account" : "contact";
  const ids = foldedLinks(pages).map((link) => String(link[`${other}Id`]));
  return new Map([...(await readSurvivors(storage, other, ids))].map(([id, record]) => [id, record.id]));
}

async function collect<R extends RecordTypes[RecordType]>(records: AsyncIterable<R>): Promise<readonly R[]> {
  const found: R[] = [];
  for await (const record of records) found.push(record);
  return found;
}
