import type { Filter, Lead } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import type { Bench, Figure } from "./measure.js";
import { milliseconds, perSecond } from "./measure.js";
import { newLead, somebody } from "./some-leads.js";

const statuses = ["lead.to-process", "lead.nurturing", "lead.sales-qualification", "lead.marketing-qualification"];

/** One of a million leads: the fields that lists, boards and look-ups go by differ. */
function leadNumber(i: number, like: Lead): Lead {
  const { email, companyName } = somebody(i);
  return {
    ...like,
    id: `lead-${String(i).padStart(8, "0")}` as Lead["id"],
    email,
    companyName,
    fullName: `${companyName}, Lee`,
    score: i % 6,
    createdAt: new Date(1_700_000_000_000 + 1_000 * i),
    statusId: (statuses[i % statuses.length] ?? "") as Lead["statusId"],
    boardRank: `r${String((i * 7_919) % 1_000_003).padStart(7, "0")}`,
    matchKeys: [`e:${email}`, `n:company ${i % 104_729}|lee|`],
    searchText: `${companyName} lee ${email}`.toLowerCase(),
  };
}

const ofAcme: Filter = { op: "eq", field: "companyId", kind: "text", value: "acme" };
const newest = [
  { field: "createdAt", kind: "instant", direction: "desc", nulls: "last" },
  { field: "id", kind: "text", direction: "desc", nulls: "last" },
] as const;
const byRank = [
  { field: "boardRank", kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
] as const;

/** The memory store with a million leads. */
export const million: Bench = async ({ quick }) => {
  const size = quick ? 2_000 : 1_000_000;
  const storage = memoryStorage();
  const like = await newLead();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const loading = await milliseconds(async () => {
    for (let start = 0; start < size; start += 5_000) {
      const writes = Array.from({ length: Math.min(5_000, size - start) }, (_, k) => leadNumber(start + k, like));
      await storage.commit({ writes: writes.map((record) => ({ op: "insert", type: "lead", record })), entries: [] });
    }
  });
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  const figures: Figure[] = [
    { what: "leads loaded", value: (1_000 * size) / loading, unit: "per second" },
    { what: "heap for a lead", value: bytes / size, unit: "bytes" },
  ];
  const id = (i: number): string => `lead-${String((i * 7_919) % size).padStart(8, "0")}`;
  const deep = leadNumber(Math.floor(size / 2), like);
  const inColumn = (i: number): Filter => ({
    op: "and",
    filters: [
      ofAcme,
      { op: "eq", field: "archivedAt", kind: "instant", value: null },
      { op: "eq", field: "statusId", kind: "text", value: statuses[i % statuses.length] ?? "" },
    ],
  });
  const work: readonly (readonly [string, number, (i: number) => Promise<unknown>])[] = [
    ["get by id", 2_000, (i) => storage.get("lead", [id(i)])],
    [
      "newest page of 50",
      200,
      () => storage.find({ type: "lead", filter: ofAcme, sort: newest, after: null, limit: 50 }),
    ],
    [
      "page of 50 in the middle",
      200,
      () => storage.find({ type: "lead", filter: ofAcme, sort: newest, after: [deep.createdAt, deep.id], limit: 50 }),
    ],
    [
      "top of a column of the board",
      200,
      (i) => storage.find({ type: "lead", filter: inColumn(i), sort: byRank, after: null, limit: 20 }),
    ],
    [
      "candidates by match key",
      1_000,
      (i) =>
        storage.find({
          type: "lead",
          filter: { op: "overlaps", field: "matchKeys", kind: "list", values: [`e:${somebody(i).email}`] },
          sort: newest,
          after: null,
          limit: 20,
        }),
    ],
  ];
  for (const [what, times, run] of work)
    figures.push({ what, value: await perSecond(quick ? 1 : 3, quick ? 3 : times, run), unit: "per second" });
  const counting = await milliseconds(() =>
    storage.aggregate({
      type: "lead",
      filter: ofAcme,
      groupBy: [{ field: "statusId", kind: "text", period: null, zone: "UTC" }],
      measures: [{ op: "count", field: null, kind: "number" }],
    }),
  );
  return [...figures, { what: "count of all by status", value: counting, unit: "ms" }];
};
