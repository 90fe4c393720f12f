import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { foldWords } from "../kernel/fold-text.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { text } from "../model/text.schema.js";
import { positionReader } from "../query/compare-values.js";
import { decodeCursor, encodeCursor } from "../query/cursor.js";
import { fieldValue } from "../query/field-value.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { Sort } from "../query/parse-sort.js";
import { parseSort } from "../query/parse-sort.js";
import { parseWhere } from "../query/parse-where.js";
import type { AggregateRow, GroupKey, SortKey } from "../query/query.js";
import type { QueryScope } from "../query/query-scope.js";
import type { FieldPath, ValueAt, Where } from "../query/where.js";
import type { CrmScope } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";

/** Asks for one page of a list. */
export interface ListQuery<R> {
  /** Which records; all that the actor may see, unless said otherwise. */
  readonly where?: Where<R> | undefined;
  /** Free text: every word must occur, whatever its case and accents. */
  readonly search?: string | undefined;
  /** Records that were put away: left out unless said otherwise. */
  readonly archived?: "without" | "only" | "with" | undefined;
  /** In which order; the id makes it total. */
  readonly sort?: readonly Sort<R>[] | undefined;
  /** How many at most, 1 to 1,000; 50 unless said otherwise. */
  readonly limit?: number | undefined;
  /** Where the page before ended: its `next`. */
  readonly after?: string | null | undefined;
}

/** A list with chosen columns. */
export interface ColumnsQuery<R, C extends FieldPath<R>> extends ListQuery<R> {
  /** The fields to give of each record. */
  readonly columns: readonly C[];
}

/** One page of a list. */
export interface Page<R> {
  /** The records, in order. */
  readonly records: readonly R[];
  /** Where the next page begins, `null` at the end. Stable while records are added and removed. */
  readonly next: string | null;
}

/** A record as far as its columns were asked for. */
export type Row<R, C extends string> = { readonly [P in C]: ValueAt<R, P> } & {
  /** The record's id, whatever the columns. */
  readonly id: string;
  /** The record's version, whatever the columns. */
  readonly version: number;
};

/** Checks which records a list is of; the condition is parsed on its own, for it depends on the record type. */
export const conditionsShape = {
  where: z.unknown().optional(),
  search: text(1_000).optional(),
  archived: z.enum(["without", "only", "with"]).optional(),
};

/** Checks which page of a list is wanted. */
export const pageShape = {
  limit: z.int().min(1).max(1_000).optional(),
  after: z.string().max(1_000_000).nullable().optional(), // it holds the sorted values, of which a description is the longest
};

const listSchema = z.strictObject({ ...conditionsShape, ...pageShape, sort: z.unknown().optional() });
const columnsSchema = listSchema.extend({ columns: z.array(z.string().max(200)).min(1).max(200) });

/** What a list is made with. */
interface ParsedList {
  readonly filter: Filter;
  readonly sort: readonly SortKey[];
  readonly limit: number;
  readonly after: string | null;
}

/** Which records a list is within: worked out once the query was checked, where something is looked up for it. */
export type Within = Filter | (() => Promise<Filter>);

/** Reads one page of the records that a list asks for, within a filter of the caller's. */
export async function listRecords<T extends RecordType>(
  scope: CrmScope,
  type: T,
  query: ListQuery<RecordTypes[T]>,
  within: Within,
  defaultSort: readonly SortKey[],
): Promise<Page<RecordTypes[T]>> {
  const { filter: asked, sort, limit, after } = parseList(scope, type, query, defaultSort);
  const filter = allOf(typeof within === "function" ? await within() : within, asked);
  const position = after === null ? null : decodeCursor({ type, filter, sort }, after);
  if (after !== null && position === null)
    throw new CrmError("INPUT_INVALID", { refusals: [{ code: "QUERY_CURSOR_UNFIT", path: ["after"] }] });
  const { records, more } = await scope.visible.find({ type, filter, sort, after: position, limit });
  const last = records.at(-1);
  const next = more && last !== undefined ? encodeCursor({ type, filter, sort }, positionReader(sort)(last)) : null;
  return { records: scope.visible.maskAll(type, records), next };
}

/** Reads one page with chosen columns. */
export async function listColumns<T extends RecordType, C extends FieldPath<RecordTypes[T]>>(
  scope: CrmScope,
  type: T,
  input: ColumnsQuery<RecordTypes[T], C>,
  within: Filter,
  defaultSort: readonly SortKey[],
): Promise<Page<Row<RecordTypes[T], C>>> {
  const { columns: names, ...query } = parseInput(columnsSchema, input);
  const columns = names as C[]; // looked up right below
  const fields = scope.visible.fields(type);
  const whole = (name: string): boolean => [...fields.keys()].some((field) => field.startsWith(`${name}.`));
  const unknown = columns.filter((column) => !fields.has(column) && !whole(column));
  const faults = unknown.map((field) => ({
    code: "QUERY_FIELD_UNKNOWN",
    path: ["columns", columns.indexOf(field)],
    params: { field },
  }));
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
  const { records, next } = await listRecords(scope, type, query as ListQuery<RecordTypes[T]>, within, defaultSort);
  return { records: records.map((record) => rowOf(record, columns)), next };
}

/** How many records a list holds in all. */
export async function countRecords<T extends RecordType>(
  scope: CrmScope,
  type: T,
  query: ListQuery<RecordTypes[T]>,
  within: Filter,
): Promise<number> {
  const [row] = await countGroups(scope, type, query, within);
  return Number(row?.measures[0] ?? 0);
}

/** How many records a list holds, by the values of a field. */
export async function countGroups<T extends RecordType>(
  scope: CrmScope,
  type: T,
  query: ListQuery<RecordTypes[T]>,
  within: Filter,
  ...groupBy: readonly GroupKey[]
): Promise<readonly AggregateRow[]> {
  const filter = allOf(within, parseList(scope, type, query, []).filter);
  return scope.visible.aggregate({ type, filter, groupBy, measures: [{ op: "count", field: null, kind: "number" }] });
}

function parseList<T extends RecordType>(
  scope: CrmScope,
  type: T,
  query: ListQuery<RecordTypes[T]>,
  defaultSort: readonly SortKey[],
): ParsedList {
  const { sort, limit = 50, after = null, ...conditions } = parseInput(listSchema, query);
  const faults: Refusal[] = [];
  const queryScope: QueryScope = {
    fields: scope.visible.fields(type),
    zone: scope.actor.timeZone,
    fault: (refusal) => void faults.push(refusal),
  };
  const filter = parseConditions(queryScope, conditions);
  const keys = sort === undefined ? defaultSort : parseSort(queryScope, sort, ["sort"]);
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
  return { filter, sort: keys, limit, after };
}

/** Makes the filter of the conditions that every list takes; takes note of every fault. */
export function parseConditions(
  queryScope: QueryScope,
  { where = {}, search, archived = "without" }: z.output<z.ZodObject<typeof conditionsShape>>,
): Filter {
  return allOf(archivedFilter(archived), parseWhere(queryScope, where, ["where"]), searchFilter(queryScope, search));
}

function archivedFilter(archived: "without" | "only" | "with"): Filter {
  const without: Filter = { op: "eq", field: "archivedAt", kind: "instant", value: null };
  if (archived === "with") return allOf();
  return archived === "without" ? without : { op: "not", filter: without };
}

/** Looks through the text made for searching; where fields are hidden from the actor, through the full name alone. */
function searchFilter({ fields }: QueryScope, search: string | undefined): Filter {
  const words = foldWords(search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const field = ["searchText", "fullName", "name"].find((name) => fields.has(name)) ?? "id";
  return allOf(...words.map((text): Filter => ({ op: "contains", field, kind: "text", text })));
}

function rowOf<R extends { readonly id: string; readonly version: number }, C extends string>(
  record: R,
  columns: readonly C[],
): Row<R, C> {
  const cells = columns.map((column) => [
    column,
    Object.hasOwn(record, column) ? record[column as unknown as keyof R] : fieldValue(record, column),
  ]);
  return { ...Object.fromEntries(cells), id: record.id, version: record.version } as Row<R, C>;
}
