import { planArchive } from "../../src/entry/plan-archive.js";
import { toldChanges } from "../../src/entry/told-changes.js";
import { asId, keyOf } from "../../src/kernel/id.js";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { DecisionEnv } from "../../src/plan/decision-env.js";
import { insert, nextVersion, storeNext } from "../../src/plan/write.js";
import type { WritePlan } from "../../src/plan/write-plan.js";
import type { Storage } from "../../src/ports/storage.js";
import { planStatusChange } from "../../src/status/plan-status-change.js";
import { allChanges, changedFields } from "../../src/timeline/changed-fields.js";
import { newEntry } from "../../src/timeline/new-entry.js";
import { recordWith } from "./store-record.js";

/** Fields of an opportunity; ids are given as plain strings. */
export type OpportunityParts = { readonly [F in keyof Opportunity]?: unknown };

/** What is written of an opportunity in one go, with what the timeline tells of it. */
export type OpportunityStep = Pick<WritePlan<Opportunity>, "writes" | "entries" | "result">;

/** A new opportunity, open and in euros unless said otherwise. */
export function createStep(fields: OpportunityParts, env: DecisionEnv): OpportunityStep {
  const { now, newId, actor } = env;
  const common = {
    id: newId("opportunity"),
    companyId: actor.companyId,
    createdAt: now,
    updatedAt: now,
    statusSince: now,
  };
  const record = recordWith("opportunity", {
    ...common,
    currency: "EUR",
    statusId: "opportunity.to-process",
    ...fields,
  });
  const facts = { kind: "created", toStatusId: record.statusId, data: { name: record.name } } as const;
  return {
    writes: [insert("opportunity", record)],
    entries: [newEntry("opportunity", record, facts, env)],
    result: record,
  };
}

/** The change of some fields. */
export function updateStep(before: Opportunity, fields: OpportunityParts, env: DecisionEnv): OpportunityStep {
  const next = nextVersion(before, fields as Partial<Opportunity>, env.now);
  const entries = toldChanges("opportunity", before, changedFields(before, next), env);
  return entries.length === 0 ? nothing(before) : { writes: [storeNext("opportunity", next)], entries, result: next };
}

/** A change of status, with fields that change with it. */
export function moveStep(
  before: Opportunity,
  status: string,
  fields: OpportunityParts,
  env: DecisionEnv,
): OpportunityStep {
  const changes = fields as Partial<Opportunity>;
  const data = { changes: allChanges(before, { ...before, ...changes }) };
  const moved = planStatusChange("opportunity", before, asId("status", `opportunity.${status}`), changes, env, data);
  return { writes: [moved.write], entries: [moved.entry], result: moved.record };
}

/** The word that a quote was made. */
export function quoteStep(before: Opportunity, quote: string, env: DecisionEnv): OpportunityStep {
  const quoteKey = keyOf("quote", quote);
  if (before.quoteKeys.includes(quoteKey)) return nothing(before);
  const next = nextVersion(before, { quoteKeys: [...before.quoteKeys, quoteKey] }, env.now);
  const entry = newEntry("opportunity", before, { kind: "quoteCreated", data: { quoteKey } }, env);
  return { writes: [storeNext("opportunity", next)], entries: [entry], result: next };
}

/** The putting away, or the taking out again. */
export const archiveStep = (before: Opportunity, archived: boolean, env: DecisionEnv): OpportunityStep =>
  planArchive("opportunity", before, archived, env);

const nothing = (result: Opportunity): OpportunityStep => ({ writes: [], entries: [], result });

/** Stores a step, past every rule, and gives the opportunity as it is then. */
export async function store(storage: Storage, { writes, entries, result }: OpportunityStep): Promise<Opportunity> {
  if (writes.length > 0) await storage.commit({ writes, entries });
  return result;
}
