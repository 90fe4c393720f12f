import type { Storage } from "../../ports/storage.js";
import type { Filter } from "../../query/filter.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { requireMatches, store } from "./ask.js";

const overlaps = (field: string, ...values: readonly string[]): Filter => ({
  op: "overlaps",
  field,
  kind: "list",
  values,
});
const not = (filter: Filter): Filter => ({ op: "not", filter });

const lists: Readonly<Record<string, readonly string[]>> = { a: ["x"], b: ["y", "x"], c: ["y"], d: [], e: ["xy", "X"] };

/** A record for each list, one whose list is `null`, and, in custom fields, one that has none. */
const statuses = [
  ...Object.entries(lists).map(([id, nextStatusIds]) => buildRecord("status", { id, nextStatusIds })),
  buildRecord("status", { id: "f", nextStatusIds: null }),
];
const leads = [
  ...Object.entries(lists).map(([id, areas]) => buildRecord("lead", { id, tagIds: areas, custom: { areas } })),
  buildRecord("lead", { id: "f", custom: { areas: null } }),
  buildRecord("lead", { id: "g" }),
];

const expectations = (field: string, others: string): readonly (readonly [Filter, string])[] => [
  [overlaps(field, "x"), "ab"],
  [overlaps(field, "y"), "bc"],
  [overlaps(field, "x", "y"), "abc"],
  [overlaps(field, "x", "x"), "ab"],
  [overlaps(field, "X"), "e"],
  [overlaps(field, "z"), ""],
  [overlaps(field), ""],
  [not(overlaps(field, "x")), `cde${others}`],
  [not(overlaps(field)), `abcde${others}`],
];

async function requireAll(storage: Storage, type: "lead" | "status", field: string, others: string): Promise<void> {
  for (const [filter, ids] of expectations(field, others)) await requireMatches(storage, type, filter, [...ids]);
}

/** `overlaps` on lists of the model and of custom fields. */
export const listCases: readonly StorageCase[] = [
  {
    id: "find.filter/overlaps on lists",
    proves: "`overlaps` holds where the list has one of the texts, never for no texts, an empty list or `null`.",
    check: async (storage) => {
      await store(storage, "lead", leads);
      await requireAll(storage, "lead", "tagIds", "fg");
      await store(storage, "status", statuses);
      await requireAll(storage, "status", "nextStatusIds", "f");
    },
  },
  {
    id: "find.filter/overlaps on custom lists",
    proves: "`overlaps` looks into the lists of custom fields too.",
    check: async (storage) => {
      await store(storage, "lead", leads);
      await requireAll(storage, "lead", "custom.areas", "fg");
    },
  },
];
