import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { promisesOf } from "../../scripts/promises-page.js";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { Storage } from "../../src/ports/storage.js";
import { recordingStorage } from "../../src/testing/build/recording-storage.js";
import { storageCases } from "../../src/testing/cases/storage-cases.js";
import { checkStorage } from "../../src/testing/check-storage.js";
import { promiseOf } from "../../src/testing/kit/storage-case.js";
import { brokenCommits } from "./broken/broken-commits.js";
import { brokenDraws } from "./broken/broken-draws.js";
import { brokenFigures } from "./broken/broken-figures.js";
import { brokenFilters } from "./broken/broken-filters.js";
import { brokenGets } from "./broken/broken-gets.js";
import { brokenPages } from "./broken/broken-pages.js";
import { brokenReassignBounds, brokenReassigns } from "./broken/broken-reassigns.js";
import { brokenTimelines } from "./broken/broken-timelines.js";
import { brokenValues } from "./broken/broken-values.js";

const port = fs.readFileSync(path.resolve(import.meta.dirname, "../../src/ports/storage.ts"), "utf8");
const promises = promisesOf(port).map(({ id }) => id);

it("proves every promise of the storage port, and nothing that is not promised", () => {
  expect(promises.length).toBeGreaterThan(20);
  expect([...new Set(storageCases.map(({ id }) => promiseOf(id)))].sort()).toEqual([...promises].sort());
});

it("is held to a broken storage for every promise", () => {
  const broken = [
    brokenValues,
    brokenGets,
    brokenFilters,
    brokenPages,
    brokenFigures,
    brokenCommits,
    brokenReassigns,
    brokenReassignBounds,
  ];
  const breaks = [...broken, brokenTimelines, brokenDraws].flat().flatMap((one) => one.breaks);
  expect([...new Set(breaks)].sort()).toEqual([...promises].sort());
});

it("has an id of its own and a sentence for each case", () => {
  expect(new Set(storageCases.map(({ id }) => id)).size).toBe(storageCases.length);
  for (const { id, proves } of storageCases) {
    expect(id).toMatch(/^[a-z]+\.[a-z]+(\/[\w ,]+)?$/);
    expect(proves, id).toMatch(/^[A-Z`0-9].*\.$/);
  }
});

it("stores nothing that the schemas of the records refuse", async () => {
  const faults: string[] = [];
  const watched = (): Storage => {
    const storage = recordingStorage(memoryStorage());
    return {
      ...storage,
      commit: async ({ writes, entries }) => {
        for (const write of writes) {
          if (!("record" in write) || (write.type as string) === "nonsense" || writes.length > 5_000) continue;
          const issues = recordSchemas[write.type].safeParse(write.record).error?.issues ?? [];
          faults.push(...issues.map(({ path: at }) => `${write.type} ${write.record.id} ${at.join(".")}`));
        }
        return storage.commit({ writes, entries });
      },
    };
  };
  await checkStorage({ open: () => ({ storage: watched() }) });
  expect(faults).toEqual([]);
});
