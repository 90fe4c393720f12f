import { describe, expect, it } from "vitest";
import { decideRepair } from "../../src/integrity/decide-repair.js";
import { findFaults } from "../../src/integrity/find-faults.js";
import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import { decisionEnv } from "../support/lead-decision.js";
import type { Planted } from "../support/planted-faults.js";
import { recordWith } from "../support/store-record.js";
import { shortly, surroundingsOf } from "../support/surroundings-of.js";

const env = decisionEnv();
const day = (date: number) => new Date(Date.UTC(2026, 0, date));
const contact = recordWith("contact", { id: "c", companyId: "acme", mainAccountId: "x", version: 3 });
const link = (id: string, accountId: string) =>
  recordWith("accountContact", { id, companyId: "acme", contactId: "c", accountId, isMain: true, createdAt: day(1) });
const accounts = ["x", "y"].map((id) => ["account", recordWith("account", { id })] as Planted);
const twice = [link("l1", "y"), link("l2", "x")].map((one) => ["accountContact", one] as Planted);
const command = { code: "CONTACT_MAIN_LINK_TWICE", fields: ["mainAccountId"] } as const;

describe("what mends a contradiction", () => {
  const decide = (
    fields: Parameters<typeof decideRepair>[2],
    records: readonly Planted[] = [...accounts, ...twice],
    of: typeof contact = contact,
  ) => decideRepair("contact", of, fields, surroundingsOf(records), env);

  it("SEC-5 LOG-1 is written and told of on the record's timeline, with what was there before", () => {
    const decision = decide(command);
    expect(decision.ok && decision.value.writes.map(({ op, type }) => [op, type])).toEqual([
      ["replace", "accountContact"],
      ["check", "accountContact"],
    ]);
    expect(decision).toMatchObject({
      value: {
        entries: [
          {
            kind: "repaired",
            subjectKey: "contact/c",
            companyId: "acme",
            relatedKeys: ["contact/c", "accountContact/l1"],
            data: {
              ...command,
              changes: [{ key: "accountContact/l1", op: "replace", changes: { isMain: { from: true, to: false } } }],
            },
          },
        ],
        result: { code: command.code, written: 1 },
      },
    });
    expect(decision.ok && decision.value.warnings).toEqual([]);
  });

  it("SEC-5 tells of the record itself, and of what is removed and made", () => {
    const lost = recordWith("lead", { id: "l", statusId: "lead.to-process", lostNote: "n" });
    const cleared = { code: "LEAD_LOSS_IN_OTHER_STATUS", fields: ["lostNote"] } as const;
    expect(decideRepair("lead", lost, cleared, surroundingsOf(), env)).toMatchObject({
      value: {
        entries: [
          { data: { changes: [{ key: "lead/l", op: "replace", changes: { lostNote: { from: "n", to: null } } }] } },
        ],
      },
    });
    const claim = recordWith("claim", { id: "k", holderKey: "source/s" });
    const gone = { code: "CLAIM_WITHOUT_HOLDER", fields: ["holderKey"] } as const;
    expect(decideRepair("claim", claim, gone, surroundingsOf(), env)).toMatchObject({
      value: {
        entries: [{ relatedKeys: ["claim/k"], data: { changes: [{ key: "claim/k", op: "remove" }] } }],
        result: { written: 1 },
      },
    });
    const source = recordWith("source", { id: "s", name: "Fair" });
    const unclaimed = { code: "VALUE_UNCLAIMED", fields: ["name"] } as const;
    expect(decideRepair("source", source, unclaimed, surroundingsOf(), env)).toMatchObject({
      value: { entries: [{ data: { changes: [{ key: expect.stringMatching(/^claim\//), op: "insert" }] } }] },
    });
  });

  it("SEC-5 is refused where it is not found any more, under its code and fields", () => {
    const refused = { ok: false, refusals: [{ code: "INTEGRITY_FAULT_GONE", params: { record: "contact/c" } }] };
    expect(decide(command, [...accounts, ...twice.slice(1)])).toEqual(refused);
    expect(decide({ ...command, code: "CONTACT_MAIN_ACCOUNT_DIFFERS" })).toEqual(refused);
    expect(decide({ ...command, fields: ["mainAccountId", "fullName"] })).toEqual(refused);
  });

  it("SEC-5 is refused where somebody has to choose", () => {
    const jumbled = { ...contact, mergedIntoId: "c" as never, archivedAt: day(1) };
    const circle = { code: "MERGED_IN_CIRCLE", fields: ["mergedIntoId"] } as const;
    expect(decide(circle, [...accounts, ["contact", jumbled]], jumbled)).toEqual({
      ok: false,
      refusals: [{ code: "INTEGRITY_FAULT_UNDECIDED", params: { record: "contact/c" } }],
    });
  });
});

describe("what is found in a record", () => {
  const found = <T extends RecordType>(type: T, record: RecordTypes[T], ...records: readonly Planted[]) =>
    shortly(findFaults(type, record, surroundingsOf(records, { declines: () => true })));

  it("SEC-5 is nothing more where it is not even formed as its type is, field by field", () => {
    const odd = { ...contact, title: 1, doNotCall: "no", tagIds: [1, 2], more: 1 } as never;
    expect(found("contact", odd)).toEqual([
      expect.stringMatching(/^RECORD_MALFORMED .*title.*tagIds\.0 tagIds\.1.*doNotCall.*more/),
    ]);
    const [fault] = findFaults("contact", odd, surroundingsOf());
    expect(fault?.repair).toBeNull();
  });

  it("SEC-5 is only what it points at where it was merged", () => {
    const merged = { ...contact, mergedIntoId: "s" as never, archivedAt: null, email: "lee@x.example" };
    const survivor = ["contact", recordWith("contact", { id: "s" })] as Planted;
    const self = ["contact", merged] as Planted;
    expect(found("contact", merged, self, survivor, ...twice)).toEqual([
      "REFERENCE_MISSING mainAccountId",
      "MERGED_IN_USE archivedAt",
    ]);
  });

  it("SEC-5 is what it points at, what it says itself, and to whom no e-mail goes", () => {
    const record = { ...contact, email: "lee@x.example" };
    expect(found("contact", record, ...accounts.slice(1), ...twice)).toEqual([
      "REFERENCE_MISSING mainAccountId",
      "CONTACT_MAIN_LINK_TWICE mainAccountId",
      "CONSENT_DIFFERS doNotEmail",
    ]);
  });

  it("SEC-5 is what a record of any type holds for itself, and nothing of one without rules", () => {
    expect(found("source", recordWith("source", { id: "s", name: "Fair" }))).toEqual(["VALUE_UNCLAIMED name"]);
    expect(found("team", recordWith("team", { id: "t" }))).toEqual([]);
  });
});
