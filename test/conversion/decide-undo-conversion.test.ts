import { describe, expect, it } from "vitest";
import type { Conversion } from "../../src/conversion/convert-lead.schema.js";
import type { UndoConversionState } from "../../src/conversion/decide-undo-conversion.js";
import { decideUndoConversion } from "../../src/conversion/decide-undo-conversion.js";
import { mainsAfterUndo } from "../../src/conversion/mains-after-undo.js";
import type { JournalStep } from "../../src/journal/journal-steps.js";
import type { Journal } from "../../src/model/journal.js";
import {
  accountRules,
  contactOf,
  contactsById,
  conversionPlan,
  conversionRules,
  conversionState,
  recordsOf,
  toldWrites,
} from "../support/conversion-decision.js";
import { decisionEnv, leadRules } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const { now } = decisionEnv();
const acme = recordWith("account", {
  id: "acme-1",
  companyId: "acme",
  name: "ACME",
  isCompany: true,
  kinds: ["supplier"],
});
const there = contactOf("ann", { firstName: "Ann", lastName: "Lee" });
const command: Conversion = { account: { id: "acme-1" }, contact: { ids: ["ann"] }, opportunity: true };
const rules = conversionRules({ accounts: accountRules({ prospectStatuses: true }) });

/** What is loaded after a conversion, by the records that it left. */
function converted(changes: Partial<UndoConversionState> = {}): UndoConversionState {
  const { writes, result } = conversionPlan(
    command,
    conversionState({ account: acme, contacts: contactsById(there) }),
    rules,
  );
  const records = recordsOf(writes);
  const journal = records.get(`journal/${result.journalId}` as never) as Journal; // the key says so
  return { lead: result.lead, journal, records, uses: new Map(), links: [], ...changes };
}

const decide = (state: UndoConversionState) => decideUndoConversion(state, leadRules(), decisionEnv());
const refusals = (state: UndoConversionState) => {
  const decision = decide(state);
  return decision.ok ? [] : decision.refusals;
};

function undo(state: UndoConversionState) {
  const decision = decide(state);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}

describe("what keeps a conversion from being taken back", () => {
  it("CONV-18 is that the lead was not converted, that nothing is known of it, or no longer", () => {
    const params = { lead: "Ann Lee" };
    const open = { ...converted().lead, statusId: "lead.nurturing" as never };
    expect(refusals(converted({ lead: open }))).toEqual([{ code: "LEAD_NOT_CONVERTED", params }]);
    expect(refusals(converted({ journal: undefined }))).toEqual([{ code: "CONVERSION_NOT_RECORDED", params }]);
    const { journal } = converted();
    const erased = converted({ journal: journal && { ...journal, archivedAt: now } });
    expect(refusals(erased)).toEqual([{ code: "CONVERSION_ERASED", params }]);
  });

  it("CONV-18 is each record that was changed, or is used by others", () => {
    const state = converted();
    const key = state.journal?.writtenKeys.find((one) => one.startsWith("opportunity/"));
    if (key === undefined) throw new Error("there is one");
    expect(refusals({ ...state, uses: new Map([[key, 2]]) })).toEqual([
      { code: "CONVERSION_RECORD_USED", params: { record: key, uses: 2 } },
    ]);
    const gone = new Map([...state.records].filter(([one]) => one !== key));
    expect(refusals({ ...state, records: gone })).toEqual([
      { code: "CONVERSION_RECORD_CHANGED", params: { record: key } },
    ]);
  });

  it("CONV-18 is nothing of the lead, whatever was changed of it", () => {
    const state = converted();
    expect(refusals({ ...state, lead: { ...state.lead, version: 9, description: "Called" } })).toEqual([]);
  });
});

describe("taking a conversion back", () => {
  it("CONV-18 gives records what they held, removes what was made, and marks the journal", () => {
    const { writes, warnings, result } = undo(converted());
    expect(warnings).toEqual([]);
    expect(result).toMatchObject({
      statusId: "lead.nurturing",
      convertedAt: null,
      convertedById: null,
      convertedContactIds: [],
    });
    expect(result).toMatchObject({ convertedAccountId: null, convertedOpportunityId: null });
    expect(toldWrites(writes).filter((write) => write.startsWith("remove"))).toEqual([
      "remove opportunity",
      "remove accountContact",
    ]);
    const left = recordsOf(writes);
    expect(left.get("account/acme-1" as never)).toMatchObject({ kinds: ["supplier"], statusId: null });
    expect(left.get("contact/ann" as never)).toMatchObject({ mainAccountId: null, fullName: "Ann Lee" });
    expect([...left.values()].find((record) => "undoneAt" in record)).toMatchObject({ undoneAt: now, version: 2 });
  });

  it("CONV-18 tells on the lead, and on all that somebody looks at, where it was", () => {
    const state = converted();
    const keys = state.journal?.writtenKeys.filter((key) => key !== "lead/lead-1") ?? [];
    const shown = keys.filter((key) => !key.startsWith("accountContact/"));
    expect(keys.length - shown.length).toBe(1);
    const { entries } = undo(state);
    expect(entries.filter(({ kind }) => kind === "conversionUndone")).toMatchObject([
      { subjectKey: "lead/lead-1", relatedKeys: ["lead/lead-1", ...shown], data: { from: keys } },
    ]);
  });

  it("STATUS-8 CONV-18 tells of the account that its status is back, and since when it had the other", () => {
    const state = converted();
    const later = { ...decisionEnv(), now: new Date(now.getTime() + 7_000) };
    const decision = decideUndoConversion(state, leadRules(), later);
    const told = decision.ok ? decision.value.entries : [];
    const facts = { kind: "statusChanged", fromStatusId: "prospect.to-process", toStatusId: null, spentMs: 7_000 };
    expect(told.filter(({ subjectKey }) => subjectKey === "account/acme-1")).toMatchObject([facts]);
    expect(told.filter(({ subjectKey }) => subjectKey.startsWith("contact/"))).toEqual([]);
  });

  it("CONV-11 CONV-18 makes a link that came meanwhile the main one of the contact", () => {
    const links = [recordWith("accountContact", { id: "l-2", contactId: "ann", accountId: "other" })];
    const left = recordsOf(undo(converted({ links })).writes);
    expect(left.get("contact/ann" as never)).toMatchObject({ mainAccountId: "other" });
    expect(left.get("accountContact/l-2" as never)).toMatchObject({ isMain: true, version: 2 });
  });

  it("CONV-18 leaves a lead where it is whose journal does not tell where it was", () => {
    const state = converted();
    const keys = state.journal?.writtenKeys ?? [];
    const at = keys.indexOf("lead/lead-1" as never);
    const without = <T>(list: readonly T[]): T[] => list.filter((_one, i) => i !== at);
    const journal = state.journal && {
      ...state.journal,
      writtenKeys: without(keys),
      changes: without(state.journal.changes),
    };
    expect(undo({ ...state, journal }).result.statusId).toBe("lead.converted");
  });
});

describe("the links that become the main ones", () => {
  const step = (key: string, changes: JournalStep["changes"]): JournalStep => ({
    key: key as never,
    version: 1,
    changes,
  });
  const link = (id: string, contactId: string, minutes = 0) =>
    recordWith("accountContact", { id, contactId, createdAt: new Date(now.getTime() + minutes * 60_000) });
  const lost = { mainAccountId: { from: null, to: "acme-1" } };
  const mains = (steps: JournalStep[], ...links: ReturnType<typeof link>[]) =>
    [...mainsAfterUndo(steps, links)].map(([contact, { id }]) => [contact, id]);

  it("CONV-11 are the oldest of a contact that loses its main account", () => {
    const links = [link("late", "ann", 9), link("early", "ann", 1), link("first", "bob")];
    expect(mains([step("contact/ann", lost)], ...links)).toEqual([["ann", "early"]]);
  });

  it("CONV-11 are none of what the undoing removes, and none where no main account is lost", () => {
    const undone = step("accountContact/early", null);
    expect(mains([step("contact/ann", lost), undone], link("early", "ann"))).toEqual([]);
    const moved = { mainAccountId: { from: "first", to: "acme-1" } };
    for (const changes of [moved, { lastName: { from: null, to: "Lee" } }, null])
      expect(mains([step("contact/ann", changes)], link("l", "ann"))).toEqual([]);
    expect(mains([step("account/ann", lost)], link("l", "ann"))).toEqual([]);
  });
});
