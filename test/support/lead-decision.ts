import { actorOf } from "../../src/app/actor.schema.js";
import { shippedSizeBands } from "../../src/entry/size-bands.js";
import type { LeadRules } from "../../src/leads/lead-rules.js";
import type { Lead } from "../../src/model/lead.js";
import type { DecisionEnv } from "../../src/plan/decision-env.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { countedIds } from "./counted-ids.js";
import { recordWith } from "./store-record.js";

/** The world of a decision: Ann of `acme`, at one moment. */
export const decisionEnv = (changes: Partial<DecisionEnv["actor"]> = {}): DecisionEnv => ({
  now: new Date("2026-03-02T09:00:00.000Z"),
  newId: countedIds(),
  actor: { ...ann, ...changes },
});

const ann: DecisionEnv["actor"] = actorOf({
  userId: "ann" as never, // a test's ids are plain strings
  companyId: "acme" as never,
  teamIds: ["sales" as never],
  timeZone: "Europe/Paris",
});

/** The rules that hold unless a host says otherwise. */
export const leadRules = (changes: Partial<LeadRules> = {}): LeadRules => ({
  pipelines: [shippedPipeline("lead")],
  guards: {},
  lostReasonRequired: true,
  scoring: [],
  sizeBands: shippedSizeBands,
  staleAfterDays: { unassigned: 15, untouched: 15 },
  ...changes,
});

/** A lead in a status, with the least that it may hold otherwise. */
export const leadIn = (statusId: string, fields: { readonly [F in keyof Lead]?: unknown } = {}): Lead =>
  recordWith("lead", {
    id: "lead-1",
    companyId: "acme",
    lastName: "Lee",
    fullName: "Lee",
    boardRank: "MV",
    createdOn: "2026-01-05",
    statusSince: new Date("2026-02-01T00:00:00.000Z"),
    ...fields,
    statusId,
  });

/** The codes of a refused decision; none of an accepted one. */
export const codesOf = (decision: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  (decision.refusals ?? []).map(({ code }) => code);
