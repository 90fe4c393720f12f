import { randomUUID } from "node:crypto";
import type { CrmError, ImportBatch, ImportOptions, ImportPlan, ImportProgress, LeadImports } from "crmkit";
import { isCrmError } from "crmkit";
import type { CsvSource } from "crmkit/csv";
import { attempt } from "../../http/attempt.js";
import type { Session } from "../../http/session.js";

/** How far an import is; it goes on whether anybody looks or not. */
export type ImportStep =
  | { readonly name: "running"; readonly progress: ImportProgress | null; readonly stop: AbortController }
  | { readonly name: "planned"; readonly plan: ImportPlan; readonly stopped: ImportBatch | null }
  | { readonly name: "done"; readonly batch: ImportBatch }
  | { readonly name: "failed" /** `null` for what the library does not know. */; readonly error: CrmError | null };

/** An import from the choice of a file on. */
export interface ImportJob {
  readonly id: string;
  readonly source: CsvSource;
  /** How the file is read, as the person said last. */
  options: ImportOptions;
  step: ImportStep;
  /** Whose it is. */
  readonly owner: string;
}

/** The imports that are under way, in the memory of the process. What was committed is in the store, and goes on from there. */
export interface ImportJobs {
  readonly begin: (session: Session, source: CsvSource) => ImportJob;
  /** The import of an id, for whoever began it. */
  readonly of: (session: Session, id: string) => ImportJob | undefined;
}

const mostKept = 50;
const ownerOf = ({ person, firm }: Session): string => `${person.id} ${firm.id}`;

/** Makes room for imports; the oldest are let go. */
export function importJobs(): ImportJobs {
  const jobs = new Map<string, ImportJob>();
  return {
    begin: (session, source) => {
      const step: ImportStep = { name: "running", progress: null, stop: new AbortController() };
      const job: ImportJob = { id: randomUUID(), source, options: {}, step, owner: ownerOf(session) };
      jobs.set(job.id, job);
      for (const id of [...jobs.keys()].slice(0, -mostKept)) jobs.delete(id);
      return job;
    },
    of: (session, id) => {
      const job = jobs.get(id);
      return job?.owner === ownerOf(session) ? job : undefined;
    },
  };
}

/** Reads the file and decides on its rows, while the page tells how far it is. */
export function planJob(job: ImportJob, imports: LeadImports, options: ImportOptions): void {
  job.options = options;
  run(job, async (watch) => {
    const plan = await imports.plan(job.source, options, watch);
    return { name: "planned", plan, stopped: null };
  });
}

/** Writes what was planned; one that was stopped goes on where it was. */
export function commitJob(job: ImportJob, plan: ImportPlan): void {
  run(job, async (watch) => {
    const batch = await plan.commit(watch);
    return batch.state === "running" ? { name: "planned", plan, stopped: batch } : { name: "done", batch };
  });
}

interface Watch {
  readonly onProgress: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
}

function run(job: ImportJob, work: (watch: Watch) => Promise<ImportStep>): void {
  const stop = new AbortController();
  job.step = { name: "running", progress: null, stop };
  const onProgress = (progress: ImportProgress): void => {
    job.step = { name: "running", progress, stop };
  };
  attempt(() => work({ onProgress, signal: stop.signal })).then(
    (tried) => {
      job.step = tried.ok ? tried.value : { name: "failed", error: tried.error };
    },
    (error: unknown) => {
      console.error("import:", error);
      job.step = { name: "failed", error: isCrmError(error) ? error : null };
    },
  );
}
