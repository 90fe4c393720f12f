import { describe, expect, it } from "vitest";
import { planStatusChange } from "../../src/status/plan-status-change.js";
import { decisionEnv, leadIn } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const hourAgo = new Date(env.now.getTime() - 3_600_000);

describe("a change of status", () => {
  const lead = leadIn("a", { statusSince: hourAgo, version: 3 });
  const change = planStatusChange("lead", lead, "b" as never, { lostNote: "late" }, env, { why: "late" });

  it("STATUS-8 gives the record its status, since now, with what goes with it", () => {
    expect(change.record).toEqual({
      ...lead,
      statusId: "b",
      statusSince: env.now,
      lostNote: "late",
      version: 4,
      updatedAt: env.now,
    });
    expect(change.write).toEqual({ op: "replace", type: "lead", record: change.record, expectedVersion: 3 });
  });

  it("STATUS-8 tells from, to, who, when and the time spent before", () => {
    expect(change.entry).toMatchObject({
      kind: "statusChanged",
      subjectKey: "lead/lead-1",
      fromStatusId: "a",
      toStatusId: "b",
      actorId: "ann",
      at: env.now,
      spentMs: 3_600_000,
      data: { why: "late" },
    });
  });

  it("STATUS-8 tells of an unknown time where there was no status before", () => {
    const account = recordWith("account", { id: "account-1", statusId: null, statusSince: null });
    expect(planStatusChange("account", account, "b" as never, {}, env).entry).toMatchObject({
      fromStatusId: null,
      spentMs: null,
    });
  });

  it("STATUS-8 tells of no time spent where another machine's clock was ahead", () => {
    const ahead = leadIn("a", { statusSince: new Date(env.now.getTime() + 5) });
    expect(planStatusChange("lead", ahead, "b" as never, {}, env).entry.spentMs).toBe(0);
  });
});
