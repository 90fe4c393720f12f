import { describe, expect, it } from "vitest";
import { memoryCommercialDocuments } from "../../src/adapters/memory/memory-commercial-documents.js";
import { memoryDunning } from "../../src/adapters/memory/memory-dunning.js";
import { memoryProjects } from "../../src/adapters/memory/memory-projects.js";
import { keyOf } from "../../src/kernel/id.js";
import type { CommercialDocument, CommercialDocuments } from "../../src/ports/commercial-documents.js";
import type { Dunning, DunningItem } from "../../src/ports/dunning.js";
import type { Projects } from "../../src/ports/projects.js";
import { commercialDocumentCases } from "../../src/testing/ports/commercial-document-cases.js";
import { dunningCases } from "../../src/testing/ports/dunning-cases.js";
import { checkPort } from "../../src/testing/ports/port-case.js";
import { projectCases } from "../../src/testing/ports/project-cases.js";

type Reports = Awaited<ReturnType<typeof checkPort>>;
type Documents = readonly CommercialDocument[];
type Items = readonly DunningItem[];

const broken = (reports: Reports): string[] =>
  reports.filter(({ outcome }) => outcome === "broken").map(({ id }) => id);

const reversed = (seed: Documents): CommercialDocuments => ({
  ofAccounts: async (ids, page) => {
    const found = await memoryCommercialDocuments(seed).ofAccounts(ids, page);
    return { ...found, documents: [...found.documents].reverse() };
  },
});

const neverTurning = (seed: Documents): CommercialDocuments => ({
  ofAccounts: (ids, page) => memoryCommercialDocuments(seed).ofAccounts(ids, { ...page, after: null }),
});

const forgetful = (): Projects => {
  let made = 0;
  return { request: async () => keyOf("project", String(++made)) };
};

describe("the cases of the host's ports", () => {
  it("ACC-6 ACC-8 ACC-14 are kept by the ports in memory", async () => {
    expect(broken(await checkPort(commercialDocumentCases, memoryCommercialDocuments))).toEqual([]);
    expect(broken(await checkPort(dunningCases, memoryDunning))).toEqual([]);
    expect(broken(await checkPort(projectCases, () => memoryProjects()))).toEqual([]);
  });

  it.each<[string, (seed: Documents) => CommercialDocuments]>([
    ["documents.accounts", (seed) => memoryCommercialDocuments(seed.filter(({ state }) => state !== "cancelled"))],
    ["documents.order", reversed],
    ["documents.page", neverTurning],
  ])("catch documents that break %s", async (id, open) => {
    expect(broken(await checkPort(commercialDocumentCases, open))).toContain(id);
  });

  it.each<[string, () => Projects]>([
    ["projects.once", forgetful],
    ["projects.apart", () => ({ request: async () => keyOf("project", "1") })],
  ])("catch projects that break %s", async (id, open) => {
    expect(broken(await checkPort(projectCases, open))).toEqual([id]);
  });

  it.each<[string, (seed: Items) => Dunning]>([
    ["dunning.accounts", (seed) => ({ ofAccounts: async () => seed })],
    [
      "dunning.order",
      (seed) => ({ ofAccounts: async (ids) => [...(await memoryDunning(seed).ofAccounts(ids))].reverse() }),
    ],
  ])("catch claims that break %s", async (id, open) => {
    expect(broken(await checkPort(dunningCases, open))).toContain(id);
  });
});
