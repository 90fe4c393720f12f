import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ExportTable } from "crmkit";
import { createCrm, csvLines, jsonLines } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { heapUsed } from "../heap-used.js";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { somebody } from "../some-leads.js";
import { endlessLeads } from "./endless-leads.js";

const columns = [
  ...(["id", "firstName", "lastName", "companyName", "email", "fixedPhone", "createdAt", "address.city"] as const),
  ...(["statusId", "convertedAccountId"] as const).map((field) => ({ field, as: "name" }) as const),
];

type Write = (table: ExportTable) => AsyncIterable<string>;

async function exhaust(chunks: AsyncIterable<string>): Promise<void> {
  for await (const _ of chunks);
}

async function toFile(chunks: AsyncIterable<string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "crmkit-exports-"));
  await pipeline(Readable.from(chunks), createWriteStream(join(folder, "leads.csv")));
  await rm(folder, { recursive: true });
}

/** A million leads as files: how fast, and what the heap holds meanwhile beyond what it held before. */
export const exportsBench: Bench = async ({ quick }) => {
  const size = quick ? 3_000 : 1_000_000;
  const storage = await endlessLeads(size);
  const ann = createCrm({ storage }).as({ userId: "ann", companyId: "acme" });
  const figures: Figure[] = [];
  const work: readonly (readonly [string, Write, (chunks: AsyncIterable<string>) => Promise<void>])[] = [
    ["CSV", (table) => csvLines(table), exhaust],
    ["CSV, formulas kept", (table) => csvLines(table, { formulas: "kept" }), exhaust],
    ["JSON lines", jsonLines, exhaust],
    ["CSV to a file", (table) => csvLines(table), toFile],
  ];
  for (const [what, write, take] of work) {
    const before = heapUsed();
    let most = 0;
    const onProgress = ({ rows }: { readonly rows: number }): void => {
      if (rows % (size / 10) === 0 || quick) most = Math.max(most, heapUsed() - before);
    };
    const table = await ann.exports.records("lead", { columns }, { onProgress });
    const took = await milliseconds(() => take(write(table)));
    figures.push({ what, value: (1_000 * size) / took, unit: "rows per second" });
    figures.push({ what: `${what}, heap at most`, value: Math.max(most, 0) / 1_000_000, unit: "MB" });
  }
  return [...figures, await fromMemoryStore(quick ? 500 : 20_000)];
};

async function fromMemoryStore(size: number): Promise<Figure> {
  const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
  for (let i = 0; i < size; i++) await ann.leads.create(somebody(i));
  const took = await milliseconds(async () => exhaust(csvLines(await ann.exports.records("lead"))));
  return { what: `CSV of ${size} out of the memory store`, value: (1_000 * size) / took, unit: "rows per second" };
}
