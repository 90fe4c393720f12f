import type { OrderFilter } from "../../query/filter.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { byId, findQuery, requireIds, requireMatches, store } from "./ask.js";

/** Texts in ascending order of their code points; collations, case folding and UTF-16 order them otherwise. */
const texts = [
  "",
  " a",
  "'; DROP TABLE lead; --",
  "10",
  "9",
  "A",
  "B",
  "\\",
  "_",
  "a",
  "a\tb",
  "a ",
  "ab",
  "b",
  "e\u0301",
  "\u00df",
  "\u00e4",
  "\u00e9",
  "\u05d0",
  "\uff5e",
  "\u{1f600}",
];

const idOf = (i: number): string => `t${String((i * 37 + 5) % 97).padStart(2, "0")}`;
const leads = texts.map((title, i) => buildRecord("lead", { id: idOf(i), title, custom: { title } }));
const fields = ["title", "custom.title"];

/** Texts by code point, wherever they are compared. */
export const textCases: readonly StorageCase[] = [
  {
    id: "find.text/equality",
    proves: "A text is equal to itself alone: not to one of another case, with another blank, or composed otherwise.",
    check: async (storage) => {
      await store(storage, "lead", leads);
      for (const field of fields) {
        for (const [i, value] of texts.entries()) {
          await requireMatches(storage, "lead", { op: "eq", field, kind: "text", value }, [idOf(i)]);
          await requireMatches(storage, "lead", { op: "in", field, kind: "text", values: [value, "-"] }, [idOf(i)]);
        }
      }
    },
  },
  {
    id: "find.text/comparison",
    proves: "Less and greater go by code point.",
    check: async (storage) => {
      await store(storage, "lead", leads);
      const ids = texts.map((_, i) => idOf(i));
      const expected = (op: OrderFilter["op"], i: number): string[] =>
        op === "lt" ? ids.slice(0, i) : op === "lte" ? ids.slice(0, i + 1) : ids.slice(op === "gt" ? i + 1 : i);
      for (const field of fields) {
        for (const op of ["lt", "lte", "gt", "gte"] as const) {
          for (const [i, value] of texts.entries())
            await requireMatches(storage, "lead", { op, field, kind: "text", value }, expected(op, i));
        }
      }
    },
  },
  {
    id: "find.text/order",
    proves: "Sorting texts goes by code point, forwards and backwards, and so does the id.",
    check: async (storage) => {
      await store(storage, "lead", leads);
      const ids = texts.map((_, i) => idOf(i));
      for (const field of fields) {
        const sort = { field, kind: "text", nulls: "last" } as const;
        await requireIds(storage, findQuery("lead", { sort: [{ ...sort, direction: "asc" }, byId] }), ids);
        await requireIds(storage, findQuery("lead", { sort: [{ ...sort, direction: "desc" }, byId] }), ids.reverse());
        ids.reverse();
      }
      const odd = ["A", "\u00e9", "b", "B", "a", "_", "\u{1f600}", "\uff5e"];
      await store(
        storage,
        "tag",
        odd.map((id) => buildRecord("tag", { id })),
      );
      await requireIds(storage, findQuery("tag"), ["A", "B", "_", "a", "b", "\u00e9", "\uff5e", "\u{1f600}"]);
    },
  },
  {
    id: "find.text/lists",
    proves: "Texts in lists are compared by code point too.",
    check: async (storage) => {
      const tagged = texts.map((text, i) => buildRecord("lead", { id: idOf(i), scoreReasons: [text, `${text}#`] }));
      await store(storage, "lead", tagged);
      for (const [i, text] of texts.entries()) {
        await requireMatches(storage, "lead", { op: "overlaps", field: "scoreReasons", kind: "list", values: [text] }, [
          idOf(i),
        ]);
      }
    },
  },
];
