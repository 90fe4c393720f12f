import type { Filter } from "../../query/filter.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { requireMatches, store } from "./ask.js";

const field = "custom.size";
const not = (filter: Filter): Filter => ({ op: "not", filter });

const accounts = Object.entries({ n: 10, t: "10", w: "wide", b: true, l: ["10", "wide"], d: "2026-01-05" }).map(
  ([id, size]) => buildRecord("account", { id, custom: { size } }),
);

const asNumber: readonly (readonly [Filter, string])[] = [
  [{ op: "eq", field, kind: "number", value: 10 }, "n"],
  [{ op: "eq", field, kind: "number", value: null }, "twbldo"],
  [{ op: "in", field, kind: "number", values: [10, null] }, "ntwbldo"],
  [{ op: "gt", field, kind: "number", value: 5 }, "n"],
  [{ op: "lte", field, kind: "number", value: 5 }, ""],
  [not({ op: "gt", field, kind: "number", value: 5 }), "twbldo"],
];
const asOthers: readonly (readonly [Filter, string])[] = [
  [{ op: "eq", field, kind: "text", value: "10" }, "t"],
  [{ op: "eq", field, kind: "text", value: null }, "nblo"],
  [{ op: "gte", field, kind: "text", value: "1" }, "twd"],
  [{ op: "contains", field, kind: "text", text: "1" }, "td"],
  [{ op: "contains", field, kind: "text", text: "" }, "twd"],
  [{ op: "eq", field, kind: "boolean", value: true }, "b"],
  [not({ op: "in", field, kind: "boolean", values: [false, null] }), "b"],
  [{ op: "overlaps", field, kind: "list", values: ["10"] }, "l"],
  [{ op: "eq", field, kind: "date", value: "2026-01-05" }, "d"],
];

/** Custom fields whose values came before the declaration that queries go by, or whose names mean something elsewhere. */
export const customCases: readonly StorageCase[] = [
  {
    id: "find.filter/custom values of another kind",
    proves: "A custom value of another kind than is asked for counts as `null`.",
    check: async (storage) => {
      await store(storage, "account", [...accounts, buildRecord("account", { id: "o" })]);
      for (const [filter, ids] of [...asNumber, ...asOthers])
        await requireMatches(storage, "account", filter, [...ids]);
    },
  },
  {
    id: "find.filter/custom names of any kind",
    proves: "Custom fields are told apart by their exact names, also such as every object seems to have.",
    check: async (storage) => {
      for (const [i, name] of ["constructor", "toString", "order", "Order", "select", "id", "version"].entries()) {
        await store(storage, "account", [buildRecord("account", { id: `a${i}`, custom: { [name]: "x" } })]);
        await requireMatches(storage, "account", { op: "eq", field: `custom.${name}`, kind: "text", value: "x" }, [
          `a${i}`,
        ]);
      }
      const without: Filter = { op: "eq", field: "custom.constructor", kind: "text", value: null };
      await requireMatches(storage, "account", without, ["a1", "a2", "a3", "a4", "a5", "a6"]);
    },
  },
];
