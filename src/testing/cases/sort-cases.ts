import type { SortKey } from "../../query/query.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { byId, findQuery, requireIds, store } from "./ask.js";
import type { Ladder } from "./ladders.js";
import { ladders, rungsOf, storeLadder } from "./ladders.js";

/** The ids of a ladder in an order, worked out from the places of the values. */
export function orderedIds(ladder: Ladder, { direction, nulls }: Pick<SortKey, "direction" | "nulls">): string[] {
  const sign = direction === "asc" ? 1 : -1;
  const rankOf = (place: number | null): number => (place === null ? (nulls === "first" ? -100 : 100) : sign * place);
  return [...rungsOf(ladder)]
    .sort((a, b) => rankOf(a.place) - rankOf(b.place) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Both directions with nulls at both ends. */
export const directions = (["asc", "desc"] as const).flatMap((direction) =>
  (["first", "last"] as const).map((nulls) => ({ direction, nulls })),
);

const key = (field: string, direction: "asc" | "desc", nulls: "first" | "last" = "last"): SortKey => ({
  field,
  kind: field === "manualScore" ? "number" : "text",
  direction,
  nulls,
});

const rows = [
  ["a", "x", 2],
  ["b", "y", 1],
  ["c", "x", 1],
  ["d", null, 2],
  ["e", "x", null],
  ["f", "y", null],
  ["g", null, null],
  ["h", "x", 2],
] as const;

/** Sorts by several keys and the ids that they give. */
const manyKeys: readonly (readonly [readonly SortKey[], string])[] = [
  [[key("title", "asc"), key("manualScore", "asc"), byId], "cahebfdg"],
  [[key("title", "asc"), key("manualScore", "desc"), byId], "ahcebfdg"],
  [[key("title", "desc", "first"), key("manualScore", "asc", "first"), byId], "gdfbecah"],
  [[key("title", "desc"), key("manualScore", "desc", "first"), byId], "fbeahcgd"],
  [[key("manualScore", "asc"), key("title", "desc"), byId], "bcahdfeg"],
  [[key("manualScore", "desc", "first"), key("title", "asc", "first"), byId], "gefdahcb"],
  [[key("title", "asc"), { ...byId, direction: "desc" }], "hecafbgd"],
];

/** The order of pages. */
export const sortCases: readonly StorageCase[] = [
  ...ladders.map(
    (ladder): StorageCase => ({
      id: `find.sort/${ladder.name}`,
      proves: `Records sort by ${ladder.name} in either direction, with nulls where they are wanted, then by the id.`,
      check: async (storage) => {
        await storeLadder(storage, ladder);
        for (const way of directions) {
          const sort = [{ field: ladder.field, kind: ladder.kind, ...way }, byId];
          await requireIds(storage, findQuery(ladder.type, { sort }), orderedIds(ladder, way));
        }
      },
    }),
  ),
  {
    id: "find.sort/several keys",
    proves: "Each key orders what is equal in the keys before, in a direction and with nulls of its own.",
    check: async (storage) => {
      const leads = rows.map(([id, title, manualScore]) => buildRecord("lead", { id, title, manualScore }));
      await store(storage, "lead", leads);
      for (const [sort, ids] of manyKeys) await requireIds(storage, findQuery("lead", { sort }), [...ids]);
    },
  },
  {
    id: "find.sort/by id",
    proves: "The id alone is an order, in either direction.",
    check: async (storage) => {
      await store(
        storage,
        "tag",
        ["b", "d", "a", "c"].map((id) => buildRecord("tag", { id })),
      );
      await requireIds(storage, findQuery("tag"), ["a", "b", "c", "d"]);
      await requireIds(storage, findQuery("tag", { sort: [{ ...byId, direction: "desc" }] }), ["d", "c", "b", "a"]);
    },
  },
];
