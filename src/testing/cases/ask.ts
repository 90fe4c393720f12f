import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { Write } from "../../plan/write.js";
import { insert } from "../../plan/write.js";
import type { CommitReceipt, Storage } from "../../ports/storage.js";
import type { Filter } from "../../query/filter.js";
import { everything } from "../../query/filter.js";
import type { FindQuery, SortKey } from "../../query/query.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";

/** The order that every other ends in. */
export const byId: SortKey = { field: "id", kind: "text", direction: "asc", nulls: "last" };

/** Asks for everything of a type by id, but for what is said otherwise. */
export const findQuery = <T extends RecordType>(
  type: T,
  parts: Partial<Omit<FindQuery<T>, "type">> = {},
): FindQuery<T> => ({ type, filter: everything, sort: [byId], after: null, limit: 1_000, ...parts });

/** The ids of a page. */
export const findIds = async (storage: Storage, query: FindQuery): Promise<string[]> =>
  (await storage.find(query)).records.map(({ id }) => id);

/** Requires that a page hold these records, in this order. */
export async function requireIds(storage: Storage, query: FindQuery, expected: readonly string[]): Promise<void> {
  requireSame(await findIds(storage, query), expected, () => `find ${showValue(query)}`);
}

/** Requires that a filter let these records through and no others; in which order they come is not looked at. */
export async function requireMatches<T extends RecordType>(
  storage: Storage,
  type: T,
  filter: Filter,
  expected: readonly string[],
): Promise<void> {
  const ids = await findIds(storage, findQuery(type, { filter }));
  requireSame(ids.sort(), [...expected].sort(), () => `find every ${type} that matches ${showValue(filter)}`);
}

/** Commits writes without telling the timeline. */
export const write = (storage: Storage, ...writes: readonly Write[]): Promise<CommitReceipt> =>
  storage.commit({ writes, entries: [] });

/** Stores records as they are, in one commit. */
export async function store<T extends RecordType>(
  storage: Storage,
  type: T,
  records: readonly RecordTypes[T][],
): Promise<void> {
  await write(storage, ...records.map((record) => insert(type, record)));
}

/** What is stored under an id, `null` for nothing. */
export async function stored<T extends RecordType>(
  storage: Storage,
  type: T,
  id: string,
): Promise<RecordTypes[T] | null> {
  return (await storage.get(type, [id]))[0] ?? null;
}
