import type { ComparedType, PairKeys } from "../duplicates/compared-record.js";
import { comparedTypes } from "../duplicates/compared-record.js";
import type { DuplicateSearch } from "../duplicates/duplicate-search.js";
import { findDuplicates } from "../duplicates/find-duplicates.js";
import { fingerprintOf } from "../duplicates/fingerprint-of.js";
import type { Fingerprinted } from "../duplicates/is-dismissed.js";
import { isDismissed } from "../duplicates/is-dismissed.js";
import { knownRecords } from "../duplicates/known-records.js";
import type { MatchSubject } from "../duplicates/match-subject.js";
import { subjectOf } from "../duplicates/match-subject.js";
import { pairText } from "../duplicates/pair-of.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { RecordTypes } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { yieldToOthers } from "./ambient.js";
import type { CrmScope } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import { loadDismissals } from "./load-dismissals.js";
import { parseInput } from "./parse-input.js";
import { queueOfScan } from "./queue-of-scan.js";
import { requireShape } from "./require-shape.js";
import type { DuplicateScan, ScannedPair, ScanWatch } from "./scan-duplicates.schema.js";
import { scanDuplicatesSchema } from "./scan-duplicates.schema.js";
import { typedThreads } from "./typed-threads.js";
import { watchSchema } from "./watch.schema.js";

/** What is read of a record to compare it. */
interface ScannedRecord extends MatchSubject {
  readonly key: RecordKey;
  readonly version: number;
  readonly fresh: boolean;
}

const readAtOnce = 5_000;
const changedAtOnce = 200;

/** Compares all records of some types that the actor may see, or those that were changed with all. */
export async function scanDuplicates(scope: CrmScope, query: unknown, watch: ScanWatch): Promise<DuplicateScan> {
  requireShape(watchSchema, watch, ["watch"]);
  const asked = parseInput(scanDuplicatesSchema, query);
  const types = [...new Set(asked.types)];
  const { rules: all, population } = scope.settings.duplicates;
  const [first] = types;
  const rules = all[types.length === 1 && first !== undefined ? first : "lead"];
  const within: Filter =
    asked.archived === "with" ? allOf() : { op: "eq", field: "archivedAt", kind: "instant", value: null };
  const dismissed = await dismissedPairs(scope);
  const { since, largest, calibrate = false } = asked;
  const versions: number[] = [];
  const records =
    since === undefined ? everyScanned(scope, types, within) : changedAndCandidates(scope, types, within, since);
  const search = await findDuplicates(noting(records, versions), {
    rules,
    idOf: ({ key }) => key,
    areApart: (one, other) => dismissed.has(pairText(one as RecordKey, other as RecordKey)),
    ...(since === undefined ? {} : { isFresh: ({ fresh }) => fresh, known: knownRecords(rules, population) }),
    ...(largest === undefined ? {} : { limits: { largest } }),
    calibrate,
    threads: typedThreads(scope.ports.threads),
    pause: yieldToOthers,
    onProgress: watch.onProgress,
    signal: watch.signal,
  });
  return scanOf(search, versions);
}

/** Takes note of the versions that were compared, in the order of reading. */
async function* noting(
  records: AsyncIterable<ScannedRecord>,
  versions: number[],
): AsyncGenerator<ScannedRecord, void, undefined> {
  for await (const record of records) {
    versions.push(record.version);
    yield record;
  }
}

const scanOf = (search: DuplicateSearch, versions: readonly number[]): DuplicateScan => ({
  records: search.records,
  compared: search.compared,
  cut: search.cut,
  prior: search.prior,
  pairCount: search.pairCount,
  pairs: function* (): Generator<ScannedPair> {
    for (const pair of search.pairs()) {
      const [one, other] = pair.ids as readonly [RecordKey, RecordKey]; // records are read under their keys
      const keys = one < other ? ([one, other] as const) : ([other, one] as const);
      yield { keys, bits: pair.bits, verdict: pair.verdict, evidence: search.explain(pair) };
    }
  },
  groups: search.groups as readonly (readonly RecordKey[])[], // as above
  queue: () => queueOfScan(search, versions),
});

/** The pairs of which somebody said that they are different, as long as that holds. */
async function dismissedPairs(scope: CrmScope): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const page of everyPage(scope.visible, "duplicateDismissal", allOf())) {
    const pairs = page.map(({ pairKeys }) => pairKeys as PairKeys); // a dismissal is of two
    const said = await loadDismissals(scope, pairs.flat());
    const prints = await fingerprints(scope, pairs.flat());
    for (const [first, second] of pairs) {
      const [one, other] = [prints.get(first), prints.get(second)];
      if (one !== undefined && other !== undefined && isDismissed(said, one, other)) found.add(pairText(first, second));
    }
  }
  return found;
}

async function fingerprints(
  { visible }: CrmScope,
  keys: readonly RecordKey[],
): Promise<ReadonlyMap<RecordKey, Fingerprinted>> {
  const named = keys.map(splitKey);
  const found = new Map<RecordKey, Fingerprinted>();
  for (const type of comparedTypes) {
    const ids = named.flatMap((key) => (key.type === type ? [key.id] : []));
    for (const [id, record] of await visible.get(type, ids)) {
      const key = keyOf(type, id);
      found.set(key, { key, fingerprint: fingerprintOf(record) });
    }
  }
  return found;
}

async function* everyScanned(
  scope: CrmScope,
  types: readonly ComparedType[],
  within: Filter,
): AsyncGenerator<ScannedRecord, void, undefined> {
  for (const type of types)
    for await (const page of everyPage(scope.visible, type, within, readAtOnce))
      yield* scanned(scope, type, page, false);
}

/** Records that were changed, each once, and those that share a key with one of them. */
async function* changedAndCandidates(
  scope: CrmScope,
  types: readonly ComparedType[],
  within: Filter,
  since: Date,
): AsyncGenerator<ScannedRecord, void, undefined> {
  const read = new Set<RecordKey>();
  const isNew = ({ key }: ScannedRecord): boolean => !read.has(key) && read.add(key).has(key);
  const changed: Filter = { op: "gte", field: "updatedAt", kind: "instant", value: since };
  const keys: string[][] = [];
  for (const type of types)
    for await (const page of everyPage(scope.visible, type, allOf(within, changed), changedAtOnce)) {
      keys.push([...new Set(page.flatMap(({ matchKeys }) => matchKeys))]);
      yield* scanned(scope, type, page, true).filter(isNew);
    }
  for (const values of keys)
    for (const type of types) {
      const sharing: Filter = { op: "overlaps", field: "matchKeys", kind: "list", values };
      for await (const page of everyPage(scope.visible, type, allOf(within, sharing), readAtOnce))
        yield* scanned(scope, type, page, false).filter(isNew);
    }
}

const scanned = <T extends ComparedType>(
  { visible }: CrmScope,
  type: T,
  records: readonly RecordTypes[T][],
  fresh: boolean,
): ScannedRecord[] =>
  visible
    .maskAll(type, records)
    .map((record) => ({ ...subjectOf(type, record), key: keyOf(type, record.id), version: record.version, fresh }));
