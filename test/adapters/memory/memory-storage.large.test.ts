import { expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { insert } from "../../../src/plan/write.js";
import type { Filter } from "../../../src/query/filter.js";
import { leadNumber } from "./filled-table.js";

const total = 200_000;
const perCommit = 10_000;
const id = { field: "id", kind: "text", direction: "desc", nulls: "last" } as const;
const newest = [{ ...id, field: "createdAt", kind: "instant" }, id] as const;
const ofCompany: Filter = { op: "eq", field: "companyId", kind: "text", value: "c1" };

it("stays right with 200,000 leads", async () => {
  const storage = memoryStorage();
  for (let first = 0; first < total; first += perCommit) {
    const leads = Array.from({ length: perCommit }, (_, i) => leadNumber(first + i));
    await storage.commit({ writes: leads.map((lead) => insert("lead", lead)), entries: [] });
  }
  const [row] = await storage.aggregate({
    type: "lead",
    filter: ofCompany,
    groupBy: [],
    measures: [
      { op: "count", field: null, kind: "number" },
      { op: "sum", field: "score", kind: "number" },
    ],
  });
  // Its leads are the numbers 1, 5, 9 and so on, whose scores are 1, 5, 3 again and again: 16,666 times 9, and 6.
  expect(row?.measures).toEqual([50_000, 150_000]);

  const page = await storage.find({ type: "lead", filter: ofCompany, sort: newest, after: null, limit: 100 });
  const times = page.records.map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
  const latest = { type: "lead", filter: ofCompany, groupBy: [] } as const;
  const [max] = await storage.aggregate({ ...latest, measures: [{ op: "max", field: "createdAt", kind: "instant" }] });
  expect(max?.measures).toEqual([page.records[0]?.createdAt]);

  const at = new Date("2026-03-02T09:00:00.000Z");
  const reassign = {
    op: "reassign",
    type: "lead",
    field: "assignedToId",
    many: false,
    from: "u7",
    to: "u8",
    at,
  } as const;
  expect(await storage.commit({ writes: [reassign], entries: [] })).toEqual({ reassigned: [4_000] });
  const byExternalId: Filter = { op: "eq", field: "externalId", kind: "text", value: "x199957" };
  const found = await storage.find({ type: "lead", filter: byExternalId, sort: [id], after: null, limit: 2 });
  expect(found.records).toEqual([{ ...leadNumber(199_957), assignedToId: "u8", version: 2, updatedAt: at }]);
}, 240_000);
