import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { Storage } from "../../ports/storage.js";
import { positionReader } from "../../query/compare-values.js";
import type { FindQuery, Position } from "../../query/query.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import type { StorageCase } from "../kit/storage-case.js";
import { byId, findIds, findQuery, requireIds, store } from "./ask.js";
import { ladders, storeLadder } from "./ladders.js";
import { directions } from "./sort-cases.js";

/** Reads pages until there are no more; `between` may write meanwhile. Each page begins where the one before ended. */
export async function readPages<T extends RecordType>(
  storage: Storage,
  query: FindQuery<T>,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<RecordTypes[T][]> {
  const read = positionReader(query.sort);
  const records: RecordTypes[T][] = [];
  let after: Position | null = query.after;
  for (let page = 0; page < mostPages; page++) {
    const found = await storage.find({ ...query, after });
    records.push(...found.records);
    const last = found.records.at(-1);
    if (!found.more || last === undefined) return records;
    after = read(last);
    await between(page);
  }
  throw new Error(`find ${showValue(query)}\n  expected: an end\n  came:     more after ${mostPages} pages`);
}

const mostPages = 500;

const tags = ["a", "b", "c", "d", "e"].map((id) => buildRecord("tag", { id }));

/** Paging, by limits and positions. */
export const pageCases: readonly StorageCase[] = [
  {
    id: "find.page/limit",
    proves: "A page has no more than the limit, and tells whether more come, also where it is exactly full.",
    check: async (storage) => {
      await store(storage, "tag", tags);
      for (const [limit, ids, more] of [
        [1, "a", true],
        [4, "abcd", true],
        [5, "abcde", false],
        [6, "abcde", false],
        [10_000, "abcde", false],
      ] as const) {
        const query = findQuery("tag", { limit });
        const found = await storage.find(query);
        const came = { ids: found.records.map(({ id }) => id).join(""), more: found.more };
        requireSame(came, { ids, more }, () => `find ${showValue(query)}`);
      }
    },
  },
  {
    id: "find.page/nothing",
    proves: "A page of nothing is empty and the last.",
    check: async (storage) => {
      const nothing = { records: [], more: false };
      requireSame(await storage.find(findQuery("tag")), nothing, "find tags where there are none");
      await store(storage, "tag", tags);
      requireSame(await storage.find(findQuery("tag", { after: ["e"] })), nothing, "find tags after the last");
      const filter = { op: "eq", field: "name", kind: "text", value: "none" } as const;
      requireSame(await storage.find(findQuery("tag", { filter })), nothing, "find tags that match nothing");
    },
  },
  {
    id: "find.page/position of no record",
    proves: "A position need not be that of a record.",
    check: async (storage) => {
      await store(storage, "tag", tags);
      await requireIds(storage, findQuery("tag", { after: ["bb"] }), ["c", "d", "e"]);
      await requireIds(storage, findQuery("tag", { after: [""] }), ["a", "b", "c", "d", "e"]);
      const sort = [{ ...byId, direction: "desc" as const }];
      await requireIds(storage, findQuery("tag", { sort, after: ["bb"] }), ["b", "a"]);
    },
  },
  {
    id: "find.page/filter",
    proves: "Limit and position count among the records that the filter lets through.",
    check: async (storage) => {
      const mixed = Array.from({ length: 20 }, (_, i) => {
        return buildRecord("lead", { id: `l${String(i).padStart(2, "0")}`, keyAccount: i % 3 === 0 });
      });
      await store(storage, "lead", mixed);
      const filter = { op: "eq", field: "keyAccount", kind: "boolean", value: true } as const;
      await requireIds(storage, findQuery("lead", { filter, after: ["l03"], limit: 3 }), ["l06", "l09", "l12"]);
    },
  },
  ...ladders.map(
    (ladder): StorageCase => ({
      id: `find.page/by ${ladder.name}`,
      proves: `Pages by ${ladder.name} give what one large page does, also among equal values and those without one.`,
      check: async (storage) => {
        await storeLadder(storage, ladder);
        for (const way of directions) {
          const sort = [{ field: ladder.field, kind: ladder.kind, ...way }, byId];
          const expected = await findIds(storage, findQuery(ladder.type, { sort }));
          for (const limit of [1, 3]) {
            const query = findQuery(ladder.type, { sort, limit });
            const records = await readPages(storage, query);
            const ids = records.map(({ id }) => id);
            requireSame(ids, expected, () => `every page of find ${showValue(query)}`);
          }
        }
      },
    }),
  ),
];
