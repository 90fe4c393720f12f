import { describe, expect, it } from "vitest";
import { deriveEvent } from "../../../src/calendar/derive-event.js";
import { decideUndoEventEdit } from "../../../src/calendar/series/decide-undo-event-edit.js";
import type { AnyRecord } from "../../../src/model/record-types.js";
import { decisionEnv } from "../../support/lead-decision.js";
import { meetingWith, on, reminderWith } from "../../support/reminder-samples.js";
import { recordWith } from "../../support/store-record.js";

const env = decisionEnv();
const entered = meetingWith({ subject: "Other", revision: 2, version: 2, leadId: "lee" });
const event = { ...entered, ...deriveEvent(entered, []) };
const reminder = reminderWith({ version: 1 });
const journal = (changes: object = {}) =>
  recordWith("journal", {
    id: "journal",
    companyId: "acme",
    kind: "eventEdit",
    actorId: "ann",
    subjectKey: "calendarEvent/meeting",
    result: { edit: "change" },
    writtenKeys: ["calendarEvent/meeting", "reminder/reminder"],
    changes: [
      { version: 2, changes: { subject: { from: "Kick-off", to: "Other" } } },
      { version: 1, changes: null },
    ],
    undoneAt: null,
    ...changes,
  });
const undo = (given: { journal?: object; records?: readonly AnyRecord[]; uses?: number; left?: object } = {}) => {
  const records = new Map<never, AnyRecord>([
    ["calendarEvent/meeting" as never, { ...event, ...given.left } as AnyRecord],
    ["reminder/reminder" as never, reminder],
  ]);
  for (const record of given.records ?? []) records.set("reminder/reminder" as never, record);
  const uses = new Map([["reminder/reminder" as never, given.uses ?? 0]]);
  return decideUndoEventEdit({ event, journal: journal(given.journal), records, uses }, env);
};

describe("an edit of an event", () => {
  it("REC-7 is undone: values come back, what was made is removed, and the revision goes on", () => {
    const decision = undo();
    expect(decision).toMatchObject({
      ok: true,
      value: {
        warnings: [],
        result: { subject: "Kick-off", revision: 3 },
        entries: [{ kind: "eventEditUndone", subjectKey: "calendarEvent/meeting", data: { edit: "change" } }],
      },
    });
    if (!decision.ok) return;
    expect(decision.value.result.searchText).toContain("kick");
    expect(decision.value.entries[0]?.relatedKeys).toContain("lead/lee");
    expect(decision.value.writes.map(({ op, type }) => `${op} ${type}`).sort()).toEqual(
      ["replace calendarEvent", "replace journal", "remove reminder"].sort(),
    );
  });

  it("REC-7 is not undone where it was undone, or erased", () => {
    expect(undo({ journal: { undoneAt: on("03-01T00:00") } })).toMatchObject({
      refusals: [{ code: "EVENT_EDIT_UNDONE", params: { at: "2026-03-01T00:00:00.000Z" } }],
    });
    expect(undo({ journal: { archivedAt: on("03-01T00:00"), undoneAt: on("03-01T00:00") } })).toMatchObject({
      refusals: [{ code: "EVENT_EDIT_ERASED" }],
    });
  });

  it("REC-7 is not undone where what it wrote was changed since, or is used by others", () => {
    expect(undo({ left: { subject: "Third" } })).toMatchObject({
      refusals: [{ code: "EVENT_EDIT_RECORD_CHANGED", params: { record: "calendarEvent/meeting" } }],
    });
    expect(undo({ uses: 2 })).toMatchObject({
      refusals: [{ code: "EVENT_EDIT_RECORD_USED", params: { record: "reminder/reminder", uses: 2 } }],
    });
  });

  it("REM-3 is undone though the ledger wrote down how far it got with a reminder", () => {
    expect(undo({ records: [{ ...reminder, version: 2 }] }).ok).toBe(true);
  });
});
