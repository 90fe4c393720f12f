import * as z from "zod";
import type { ComparedRecord, ComparedType } from "../duplicates/compared-record.js";
import { isComparedType, nameOfCompared } from "../duplicates/compared-record.js";
import { currentFingerprint } from "../duplicates/decide-dismiss-pair.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { DuplicateDismissal } from "../model/duplicate-dismissal.js";
import { recordKey } from "../model/text.schema.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { newestFirst } from "./list-filters.js";
import type { Page } from "./list-records.js";
import { listRecords, pageShape } from "./list-records.js";
import { maskDismissal } from "./mask-dismissal.js";
import { parseInput } from "./parse-input.js";

/** Asks for one page of the pairs that are not duplicates. */
export interface DismissalsQuery {
  /** Only the pairs that this record is of, such as `lead/…`. */
  readonly key?: string | undefined;
  /** How many at most, 1 to 1,000; 50 unless said otherwise. Pairs with a record that the actor may not see are left out of a page, which is shorter then. */
  readonly limit?: number | undefined;
  /** Where the page before ended: its `next`. */
  readonly after?: string | null | undefined;
}

/** One record of a pair, as it is called now. */
export interface PairRecord {
  /** Its key. */
  readonly key: RecordKey;
  /** Its full name, or the name of an account. */
  readonly name: string;
  /** Whether it was put away. */
  readonly archived: boolean;
}

/** A pair that is not one of duplicates. */
export interface DismissedPair {
  /** What was said. */
  readonly dismissal: DuplicateDismissal;
  /** The two records, in the order of the dismissal. */
  readonly records: readonly [PairRecord, PairRecord];
  /** Whether it still holds: not once one of the two changed in what identifies it, or was merged. */
  readonly holds: boolean;
}

const querySchema = z.strictObject({ ...pageShape, key: recordKey().optional() });

/** Lists what was said of pairs both records of which the actor may see, the newest first. */
export async function listDismissals(scope: CrmScope, query: DismissalsQuery): Promise<Page<DismissedPair>> {
  const { key, ...page } = parseInput(querySchema, query);
  const within: Filter =
    key === undefined ? allOf() : { op: "overlaps", field: "pairKeys", kind: "list", values: [key] };
  const { records, next } = await listRecords(scope, "duplicateDismissal", page, within, newestFirst);
  const compared = await loadCompared(
    scope,
    records.flatMap(({ pairKeys }) => pairKeys),
  );
  return { records: records.flatMap((dismissal) => dismissedPair(scope, dismissal, compared)), next };
}

type Compared = ReadonlyMap<RecordKey, ComparedRecord>;

async function loadCompared({ visible }: CrmScope, keys: readonly RecordKey[]): Promise<Compared> {
  const byType = new Map<ComparedType, string[]>();
  for (const { type, id } of keys.map(splitKey))
    if (isComparedType(type)) byType.set(type, [...(byType.get(type) ?? []), id]);
  const found = await Promise.all(
    [...byType].map(async ([type, ids]) =>
      [...(await visible.get<ComparedType>(type, ids)).values()].map(
        (record) => [keyOf(type, record.id), record] as const,
      ),
    ),
  );
  return new Map(found.flat());
}

function dismissedPair({ visible }: CrmScope, dismissal: DuplicateDismissal, compared: Compared): DismissedPair[] {
  const [first, second] = dismissal.pairKeys;
  if (first === undefined || second === undefined) return [];
  const [a, b] = [compared.get(first), compared.get(second)];
  if (a === undefined || b === undefined) return [];
  const holds = isInUse(a) && isInUse(b) && currentFingerprint({ records: [a, b] }) === dismissal.fingerprint;
  const records = [named(first, a), named(second, b)] as const;
  return [{ dismissal: maskDismissal(visible, dismissal), records, holds }];
}

const isInUse = ({ mergedIntoId }: ComparedRecord): boolean => mergedIntoId === null;

const named = (key: RecordKey, record: ComparedRecord): PairRecord => ({
  key,
  name: nameOfCompared(record),
  archived: record.archivedAt !== null,
});
