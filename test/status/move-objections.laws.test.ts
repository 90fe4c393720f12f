import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { decideLoseLead, decideResetLead } from "../../src/leads/decide-lose-lead.js";
import { decideMoveLead } from "../../src/leads/decide-move-lead.js";
import type { Lead } from "../../src/model/lead.js";
import { verifyPipeline } from "../../src/status/verify-pipeline.js";
import { decisionEnv, leadIn, leadRules } from "../support/lead-decision.js";
import type { DraftStatus } from "../support/pipelines.js";
import { pipelineOf } from "../support/pipelines.js";

const ids = ["a", "b", "c", "d", "e", "done", "gone"];
const roles = { new: "a", converted: "done", lost: "gone" };

/** Sound pipelines with random moves, required fields and people, and a guard on a random status. */
const configurations = fc
  .record({
    next: fc.array(fc.option(fc.subarray(ids), { freq: 2 }), { minLength: 7, maxLength: 7 }),
    needsMail: fc.subarray(ids),
    forBob: fc.subarray(ids),
    guarded: fc.constantFrom(...ids),
  })
  .map(({ next, needsMail, forBob, guarded }) => {
    const statuses: DraftStatus[] = ids.map((id, i) => ({
      id,
      open: id !== "done" && id !== "gone",
      nextStatusIds: next[i] ?? null,
      requiredFields: needsMail.includes(id) ? ["email"] : [],
      allowedUserIds: forBob.includes(id) ? ["bob"] : [],
    }));
    return { statuses, guarded, pipeline: pipelineOf("lead", roles, statuses) };
  })
  .filter(({ pipeline }) => verifyPipeline(pipeline).length === 0);

type Step = readonly ["move", string] | readonly ["lose"] | readonly ["reset"];

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...ids, "nowhere").map((to): Step => ["move", to]) },
    { weight: 1, arbitrary: fc.constantFrom<Step>(["lose"], ["reset"]) },
  ),
  { maxLength: 30 },
);

const noLoss = { reason: null, writes: [], entries: [], refusals: [] };

describe("any sequence of commands under any sound definition", () => {
  test.prop([configurations, steps, fc.boolean(), fc.boolean()], { numRuns: 300 })(
    "STATUS-6 LEAD-8 LEAD-9 takes exactly the steps that the definition allows",
    ({ statuses, guarded, pipeline }, walk, hasMail, isBob) => {
      const guards = { [guarded]: [() => ({ code: "acme.NO" })] };
      const rules = leadRules({ pipelines: [pipeline], guards, lostReasonRequired: false });
      const env = decisionEnv({ userId: (isBob ? "bob" : "ann") as never });
      const mayEnter = (to: string): boolean => {
        const { requiredFields = [], allowedUserIds = [] } = statuses.find(({ id }) => id === to) ?? {};
        return (hasMail || requiredFields.length === 0) && (isBob || allowedUserIds.length === 0) && to !== guarded;
      };
      const leadsTo = (from: string, to: string): boolean =>
        statuses.find(({ id }) => id === from)?.nextStatusIds?.includes(to) ?? true;
      let lead: Lead = leadIn("a", { email: hasMail ? "a@b.example" : null });
      for (const [kind, to = ""] of walk) {
        const { statusId: from } = lead;
        const isEnd = from === "done" || from === "gone";
        const allowed = {
          move:
            !isEnd &&
            (from === to || (ids.includes(to) && to !== "done" && to !== "gone" && leadsTo(from, to) && mayEnter(to))),
          lose: !isEnd && leadsTo(from, "gone") && mayEnter("gone"),
          reset: from === "gone" && mayEnter("a"),
        }[kind];
        const decision = {
          move: () => decideMoveLead({ statusId: to }, lead, rules, env),
          lose: () => decideLoseLead({}, { lead, loss: noLoss }, rules, env),
          reset: () => decideResetLead(lead, rules, env),
        }[kind]();
        expect(decision.ok, `${kind} ${from} → ${to}`).toBe(allowed);
        if (decision.ok) lead = decision.value.result;
        expect(lead.statusId).toBe(allowed ? { move: to, lose: "gone", reset: "a" }[kind] : from);
      }
    },
  );
});
