import { emailKey } from "../duplicates/match-keys.js";
import type { Surroundings } from "../integrity/surroundings.js";
import { ownerOfRow } from "../integrity/surroundings.js";
import { furtherKeys, wantedKeys } from "../integrity/wanted-keys.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { RowType } from "../merge/folded-rows.js";
import type { Mergeable } from "../merge/mergeable-type.js";
import { isMergeable } from "../merge/mergeable-type.js";
import { isRecordType } from "../model/record-schemas.js";
import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import type { Storage } from "../ports/storage.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { everyRecord } from "./every-record.js";
import { whereIn } from "./where-in.js";

/** What is the same for all records that are looked at. */
export type Standing = Pick<Surroundings, "now" | "definitions" | "people">;

/** Reads what has to be known of other records to judge some of one type. */
export async function loadSurroundings<T extends RecordType>(
  storage: Storage,
  type: T,
  records: readonly RecordTypes[T][],
  standing: Standing,
): Promise<Surroundings> {
  const [stored, rows, declining] = await Promise.all([
    loadNamed(storage, type, records, standing.people),
    loadRows(storage, type, records),
    loadDeclining(storage, type, records),
  ]);
  return {
    ...standing,
    stored: <Of extends RecordType>(of: Of, id: string) => stored.get(keyOf(of, id)) as RecordTypes[Of] | undefined, // keys tell the type
    rowsOf: <Of extends RowType>(_of: Of, ownerId: string) => (rows.get(ownerId) ?? []) as readonly RecordTypes[Of][], // rows of one type were read
    declines: (companyId, email) => [companyId, null].some((company) => declining.has(addressKey(company, email))),
  };
}

type Known = Map<RecordKey, AnyRecord>;

/** Reads what the records name, and what those name in turn, as far as it matters. */
async function loadNamed<T extends RecordType>(
  storage: Storage,
  type: T,
  records: readonly RecordTypes[T][],
  people: boolean,
): Promise<Known> {
  const known: Known = new Map(records.map((record) => [keyOf(type, record.id), record]));
  let wanted = new Set<RecordKey>(records.flatMap((record) => [...wantedKeys(type, record, people)]));
  const asked = new Set<RecordKey>(known.keys());
  while (wanted.size > 0) {
    const keys = [...wanted].filter((key) => !asked.has(key));
    for (const key of keys) asked.add(key);
    wanted = new Set();
    for (const [of, found] of await getAll(storage, keys)) {
      known.set(keyOf(of, found.id), found);
      for (const key of furtherKeys(of, found as never)) wanted.add(key); // of its own type
    }
  }
  return known;
}

const mostAtOnce = 10_000;

async function getAll(storage: Storage, keys: readonly RecordKey[]): Promise<readonly [RecordType, AnyRecord][]> {
  const byType = new Map<RecordType, string[]>();
  for (const { type, id } of keys.map(splitKey))
    if (isRecordType(type)) byType.set(type, [...(byType.get(type) ?? []), id]);
  const found: [RecordType, AnyRecord][] = [];
  for (const [type, ids] of byType)
    for (let from = 0; from < ids.length; from += mostAtOnce)
      for (const record of await storage.get(type, ids.slice(from, from + mostAtOnce))) found.push([type, record]);
  return found;
}

/** Reads the rows that may be there twice, by what they belong to. */
async function loadRows<T extends RecordType>(
  storage: Storage,
  type: T,
  records: readonly RecordTypes[T][],
): Promise<ReadonlyMap<string, readonly AnyRecord[]>> {
  const rows = new Map<string, AnyRecord[]>();
  const of: RecordType = type === "contact" ? "accountContact" : type;
  if (!isRow(of)) return rows;
  const owner: string = ownerOfRow[of];
  const ownerOf = (row: object): string => String((row as Readonly<Record<string, unknown>>)[owner]);
  const owners = new Set<string>(records.map((record) => (type === "contact" ? record.id : ownerOf(record))));
  for (const row of await whereIn(storage, of, owner, [...owners])) {
    const found = rows.get(ownerOf(row));
    if (found === undefined) rows.set(ownerOf(row), [row]);
    else found.push(row);
  }
  return rows;
}

const isRow = (type: RecordType): type is RowType => Object.hasOwn(ownerOfRow, type);

/** Finds the addresses of some records at which somebody of a company wishes to get no e-mail. */
async function loadDeclining<T extends RecordType>(
  storage: Storage,
  type: T,
  records: readonly RecordTypes[T][],
): Promise<ReadonlySet<string>> {
  const declining = new Set<string>();
  if (!isMergeable(type)) return declining;
  const open = (records as readonly Mergeable[]).filter(({ doNotEmail }) => !doNotEmail); // the type says so
  const keys = [...new Set(open.flatMap(({ email }) => (email === null ? [] : [`e:${emailKey(email)}`])))];
  if (keys.length === 0) return declining;
  const filter = allOf(
    { op: "overlaps", field: "matchKeys", kind: "list", values: keys },
    { op: "eq", field: "doNotEmail", kind: "boolean", value: true } satisfies Filter,
    { op: "eq", field: "mergedIntoId", kind: "text", value: null } satisfies Filter,
  );
  for (const of of ["lead", "account", "contact"] as const)
    for await (const { companyId, email } of everyRecord(storage, of, filter))
      if (email !== null) declining.add(addressKey(companyId, email));
  return declining;
}

const addressKey = (companyId: string | null, email: string): string => JSON.stringify([companyId, emailKey(email)]);
