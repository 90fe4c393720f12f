import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import type { Bench } from "./measure.js";
import { milliseconds } from "./measure.js";
import { fileOfLeads } from "./some-leads.js";

const megabytes = (bytes: number): number => bytes / 1_048_576;

/** The import of a generated file: planned, then committed to the memory store. */
export const importing: Bench = async ({ quick }) => {
  const rows = quick ? 300 : 100_000;
  const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
  const source = await fileOfLeads(rows);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const watch = {
    onProgress: () => {
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    },
  };
  let plan: Awaited<ReturnType<typeof ann.leads.imports.plan>> | undefined;
  const planning = await milliseconds(async () => {
    plan = await ann.leads.imports.plan(source, {}, watch);
  });
  const planned = peak;
  const committing = await milliseconds(() => plan?.commit(watch));
  return [
    { what: "rows planned", value: (1_000 * rows) / planning, unit: "per second" },
    { what: "rows committed", value: (1_000 * rows) / committing, unit: "per second" },
    { what: "heap for the plan, at most", value: megabytes(planned - before), unit: "MB" },
    { what: "heap with the leads, at most", value: megabytes(peak - before), unit: "MB" },
  ];
};
