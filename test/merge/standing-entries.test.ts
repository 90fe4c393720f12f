import { describe, expect, it } from "vitest";
import { standingEntries } from "../../src/merge/standing-entries.js";
import { decisionEnv, leadIn } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const since = new Date(env.now.getTime() - 5_000);
const account = (statusId: string | null) =>
  recordWith("account", { id: "a", statusId, statusSince: statusId === null ? null : since });

describe("what the history tells of where a survivor stands", () => {
  it("STATUS-8 DUP-10 is the status that an account gets or loses, and how long it had been there", () => {
    expect(standingEntries(account("new"), account(null), env)).toMatchObject([
      { kind: "statusChanged", subjectKey: "account/a", fromStatusId: "new", toStatusId: null, spentMs: 5_000 },
    ]);
    expect(standingEntries(account(null), account("new"), env)).toMatchObject([
      { subjectKey: "account/a", fromStatusId: null, toStatusId: "new", spentMs: null },
    ]);
  });

  it("DUP-10 is nothing where it stands where it stood, and of records that are no accounts", () => {
    expect(standingEntries(account("new"), account("new"), env)).toEqual([]);
    expect(standingEntries(leadIn("a"), leadIn("b"), env)).toEqual([]);
    expect(standingEntries(recordWith("contact", {}), recordWith("contact", {}), env)).toEqual([]);
  });
});
