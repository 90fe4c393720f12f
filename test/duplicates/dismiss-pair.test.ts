import { describe, expect, it } from "vitest";
import type { PairState } from "../../src/duplicates/decide-dismiss-pair.js";
import {
  currentFingerprint,
  decideDismissPair,
  decideForgetDismissal,
} from "../../src/duplicates/decide-dismiss-pair.js";
import { fingerprintOf, fingerprintOfPair } from "../../src/duplicates/fingerprint-of.js";
import { isDismissed } from "../../src/duplicates/is-dismissed.js";
import { dismissalId, pairText } from "../../src/duplicates/pair-of.js";
import { keyOf } from "../../src/kernel/id.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const lead = recordWith("lead", { id: "2", lastName: "Lee", fullName: "Ann Lee" });
const account = recordWith("account", { id: "1", name: "ACME" });
const keys = [keyOf("account", "1"), keyOf("lead", "2")] as const;
const state: PairState = { keys, records: [account, lead], dismissal: undefined };
const dismissed = (command = {}, before = state, env = decisionEnv()) => decideDismissPair(command, before, env).value;

describe("what is no duplicate", () => {
  it("DUP-7 is remembered once for a company, with who said so, and told on both timelines", () => {
    const { writes, entries, result } = dismissed({ note: "Cousins" });
    const fingerprint = fingerprintOfPair(fingerprintOf(account), fingerprintOf(lead));
    expect(currentFingerprint(state)).toBe(fingerprint);
    expect(result).toMatchObject({
      pairKeys: keys,
      dismissedById: "ann",
      fingerprint,
      note: "Cousins",
      companyId: "acme",
    });
    expect(result.id).toBe(dismissalId(decisionEnv().actor.companyId, keys));
    expect(writes).toMatchObject([{ op: "insert", type: "duplicateDismissal", record: result }]);
    expect(entries).toMatchObject([
      { kind: "duplicateDismissed", subjectKey: "account/1", relatedKeys: keys, data: { keys, note: "Cousins" } },
    ]);
    expect(dismissed().result.note).toBeNull();
  });

  it("DUP-7 keeps its note unless another is given, and writes nothing where nothing is new", () => {
    const { result: dismissal } = dismissed({ note: "Cousins" });
    const again = { ...state, dismissal };
    expect(dismissed({}, again)).toEqual({ writes: [], entries: [], warnings: [], result: dismissal });
    expect(dismissed({ note: "Cousins" }, again).writes).toEqual([]);
    expect(dismissed({ note: null }, again).result.note).toBeNull();
    const other = dismissed(
      {},
      { ...again, dismissal: { ...dismissal, fingerprint: "old" } },
      decisionEnv({ userId: "bob" as never }),
    );
    expect(other.result).toMatchObject({
      ...dismissal,
      dismissedById: "bob",
      version: dismissal.version + 1,
      updatedAt: expect.anything(),
    });
    expect(other.writes).toHaveLength(1);
    expect(other.entries).toMatchObject([{ kind: "duplicateDismissed" }]);
  });

  it("DUP-7 may be forgotten, if it was said", () => {
    const { result: dismissal } = dismissed({ note: "Cousins" });
    const forgotten = decideForgetDismissal({ ...state, dismissal }, decisionEnv());
    expect(forgotten).toMatchObject({
      ok: true,
      value: {
        writes: [{ op: "remove", type: "duplicateDismissal" }],
        entries: [{ kind: "dismissalForgotten", data: { note: "Cousins" } }],
        result: dismissal,
      },
    });
    expect(decideForgetDismissal(state, decisionEnv())).toEqual({
      ok: false,
      refusals: [{ code: "PAIR_NOT_DISMISSED", path: ["keys"], params: { first: "ACME", second: "Ann Lee" } }],
    });
  });

  it("DUP-7 lapses when what identifies either changes, in whichever order the two are asked for", () => {
    const { result: dismissal } = dismissed();
    const said = new Map([[pairText(...keys), dismissal]]);
    const [a, b] = [
      { key: keys[0], fingerprint: fingerprintOf(account) },
      { key: keys[1], fingerprint: fingerprintOf(lead) },
    ];
    expect([isDismissed(said, a, b), isDismissed(said, b, a)]).toEqual([true, true]);
    expect(isDismissed(said, a, { ...b, fingerprint: "other" })).toBe(false);
    expect(isDismissed(said, { ...a, fingerprint: "other" }, b)).toBe(false);
    expect(isDismissed(new Map(), a, b)).toBe(false);
  });
});
