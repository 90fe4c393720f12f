import { describe, expect, it } from "vitest";
import { decideLoseLead, decideResetLead } from "../../src/leads/decide-lose-lead.js";
import type { LeadRules } from "../../src/leads/lead-rules.js";
import type { Lead } from "../../src/model/lead.js";
import type { LostReason } from "../../src/model/reference-data.js";
import type { NamedState } from "../../src/reference-data/named-state.js";
import { resolveLossReason } from "../../src/reference-data/resolve-loss-reason.js";
import { codesOf, decisionEnv, leadIn, leadRules } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const open = leadIn("lead.sales-qualification");
const price = recordWith("lostReason", { id: "price", name: "Price", allowsNote: true });

interface Loss {
  readonly reason?: LostReason | undefined;
  readonly lostReasonId?: string | null;
  readonly note?: string | null;
}

function lose(
  lead: Lead,
  { reason, lostReasonId = reason?.id ?? null, note = null }: Loss,
  rules: LeadRules = leadRules(),
) {
  const entries: NamedState["entries"] = new Map(
    reason === undefined ? [] : [[`lostReason/${reason.id}` as never, reason]],
  );
  const env = decisionEnv();
  const loss = resolveLossReason(lostReasonId, { claims: new Map(), entries }, env);
  return decideLoseLead({ note }, { lead, loss }, rules, env);
}

describe("deciding on a loss", () => {
  it("LEAD-10 sets the lost status of the pipeline, the reason, the note and the time", () => {
    const decision = lose(open, { reason: price, note: "Next year" });
    if (!decision.ok) throw new Error("refused");
    const { result, entries, writes } = decision.value;
    const { now } = decisionEnv();
    expect(result).toMatchObject({
      statusId: "lead.lost",
      statusSince: now,
      lostReasonId: "price",
      lostNote: "Next year",
      lostAt: now,
    });
    expect(entries).toMatchObject([
      { kind: "statusChanged", data: { lostReasonId: "price", lostReason: "Price", lostNote: "Next year" } },
    ]);
    expect(writes).toContainEqual({ op: "check", type: "lostReason", id: "price", expectedVersion: price.version });
  });

  it("LEAD-9 LEAD-11 names the lead that is not lost or reset", () => {
    const params = { lead: "Lee" };
    const refusals = (decision: ReturnType<typeof lose>) => (decision.ok ? [] : decision.refusals);
    expect(refusals(lose(leadIn("lead.converted"), { reason: price }))).toEqual([{ code: "LEAD_CONVERTED", params }]);
    expect(refusals(lose(leadIn("lead.lost"), { reason: price }))).toEqual([{ code: "LEAD_ALREADY_LOST", params }]);
    expect(refusals(decideResetLead(open, leadRules(), decisionEnv()))).toEqual([{ code: "LEAD_NOT_LOST", params }]);
  });

  it("LEAD-10 needs a reason, unless the settings say otherwise", () => {
    expect(codesOf(lose(open, {}))).toEqual(["LOST_REASON_MISSING"]);
    const decision = lose(open, {}, leadRules({ lostReasonRequired: false }));
    expect(decision.ok && decision.value.result).toMatchObject({ statusId: "lead.lost", lostReasonId: null });
  });

  it("LEAD-10 takes no reason that is unknown or was put away", () => {
    expect(codesOf(lose(open, { lostReasonId: "nowhere" }))).toEqual(["REFERENCE_UNKNOWN"]);
    expect(codesOf(lose(open, { reason: { ...price, archivedAt: new Date() } }))).toEqual(["REFERENCE_ARCHIVED"]);
  });

  it("LEAD-10 takes a note only with a reason that allows one", () => {
    expect(codesOf(lose(open, { reason: { ...price, allowsNote: false }, note: "x" }))).toEqual([
      "LOST_NOTE_NOT_ALLOWED",
    ]);
    const optional = leadRules({ lostReasonRequired: false });
    expect(codesOf(lose(open, { note: "x" }, optional))).toEqual(["LOST_NOTE_NOT_ALLOWED"]);
    expect(codesOf(lose(open, { reason: { ...price, allowsNote: false } }))).toEqual([]);
  });

  it("LEAD-10 refuses to lose a lost lead", () => {
    expect(codesOf(lose(leadIn("lead.lost"), { reason: price }))).toEqual(["LEAD_ALREADY_LOST"]);
  });

  it("LEAD-9 refuses to lose a converted lead", () => {
    expect(codesOf(lose(leadIn("lead.converted"), { reason: price }))).toEqual(["LEAD_CONVERTED"]);
  });

  it("LEAD-10 tells every reason at once", () => {
    expect(codesOf(lose(leadIn("lead.converted"), { note: "x" }))).toEqual([
      "LEAD_CONVERTED",
      "LOST_REASON_MISSING",
      "LOST_NOTE_NOT_ALLOWED",
    ]);
  });
});

describe("deciding on a reset", () => {
  const lost = leadIn("lead.lost", { lostReasonId: "price", lostNote: "x", lostAt: new Date("2026-02-01T00:00:00Z") });

  it("LEAD-11 brings a lost lead to the default status, and clears reason, note and time", () => {
    const decision = decideResetLead(lost, leadRules(), decisionEnv());
    expect(decision.ok && decision.value.result).toMatchObject({
      statusId: "lead.to-process",
      lostReasonId: null,
      lostNote: null,
      lostAt: null,
    });
    expect(decision.ok && decision.value.entries).toMatchObject([
      { kind: "statusChanged", fromStatusId: "lead.lost", toStatusId: "lead.to-process" },
    ]);
  });

  it.each(["lead.to-process", "lead.nurturing", "lead.converted", "lead.unknown"])(
    "LEAD-11 refuses to reset a lead that is %s",
    (statusId) => {
      expect(codesOf(decideResetLead(leadIn(statusId), leadRules(), decisionEnv()))).toEqual(["LEAD_NOT_LOST"]);
    },
  );
});
