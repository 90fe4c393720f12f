import { describe, expect, it } from "vitest";
import { detailsObjections } from "../../src/calendar/event-objections.js";
import type { EventEntryState } from "../../src/calendar/event-state.js";
import type { RecordFields } from "../../src/testing/build/build-record.js";
import { eventEntryState } from "../support/event-entry-state.js";
import { meetingWith } from "../support/reminder-samples.js";
import { recordWith } from "../support/store-record.js";

const category = (fields: object = {}) =>
  recordWith("eventCategory", { id: "visit", name: "Visit", eventType: "meeting", ...fields });
const objections = (
  fields: RecordFields<"calendarEvent">,
  state: Partial<EventEntryState> = {},
  before: RecordFields<"calendarEvent"> | null = null,
) => detailsObjections(meetingWith(fields), eventEntryState(state), before === null ? null : meetingWith(before));
const unknown = (type: string, id: string, ...path: PropertyKey[]) => ({
  code: "REFERENCE_UNKNOWN",
  path,
  params: { type, id },
});

describe("the category of an event", () => {
  const chosen = { categoryId: "visit" };
  const archived = category({ archivedAt: new Date(0) });

  it("EVT-1 is one that there is, for the type of the event, and not put away", () => {
    expect(objections(chosen, { category: category() })).toEqual([]);
    expect(objections(chosen)).toEqual([unknown("eventCategory", "visit", "categoryId")]);
    expect(objections(chosen, { category: category({ eventType: "call" }) })).toEqual([
      { code: "EVENT_CATEGORY_UNFIT", path: ["categoryId"], params: { category: "Visit", type: "call" } },
    ]);
    expect(objections(chosen, { category: archived })).toEqual([
      { code: "REFERENCE_ARCHIVED", path: ["categoryId"], params: { type: "eventCategory", id: "visit" } },
    ]);
  });

  it("EVT-1 EVT-4 stays as it was, whatever became of it, but fits another type", () => {
    expect(objections(chosen, {}, chosen)).toEqual([]);
    expect(objections(chosen, { category: archived }, chosen)).toEqual([]);
    expect(objections(chosen, { category: archived }, { ...chosen, type: "call" })).toEqual([]);
    const toCall = objections({ ...chosen, type: "call" }, { category: category() }, chosen);
    expect(toCall).toMatchObject([{ code: "EVENT_CATEGORY_UNFIT" }]);
  });
});

describe("the fields of an event", () => {
  it("EVT-9 are of its type alone", () => {
    const unfit = (field: string, type: string) => ({
      code: "EVENT_FIELD_UNFIT",
      path: [field],
      params: { field, type },
    });
    expect(objections({ callDirection: "incoming", priority: "low" })).toEqual([
      unfit("callDirection", "meeting"),
      unfit("priority", "meeting"),
    ]);
    expect(objections({ type: "call", callDirection: "incoming" })).toEqual([]);
    expect(objections({ type: "task", priority: "low" })).toEqual([]);
  });

  it("EVT-9 name a place by both coordinates, and one organiser", () => {
    expect(objections({ latitude: 1 })).toEqual([{ code: "EVENT_COORDINATES_INCOMPLETE", path: ["longitude"] }]);
    expect(objections({ longitude: 1 })).toEqual([{ code: "EVENT_COORDINATES_INCOMPLETE", path: ["latitude"] }]);
    expect(objections({ latitude: 1, longitude: 1 })).toEqual([]);
    expect(objections({ organizerId: "ann", organizerEmail: "lee@x.example" })).toEqual([
      { code: "EVENT_ORGANIZER_TWICE", path: ["organizerEmail"] },
    ]);
  });
});

describe("what an event is about", () => {
  it("EVT-2 is there for the actor, or the host's to know, or was named before", () => {
    const fields = { leadId: "lee", relatedKeys: ["quote/q1", "contact/eve"] as never };
    expect(objections(fields)).toEqual([unknown("lead", "lee", "leadId"), unknown("contact", "eve", "relatedKeys", 1)]);
    expect(objections(fields, { known: new Set(["lead/lee", "contact/eve"] as never) })).toEqual([]);
    expect(objections(fields, {}, fields)).toEqual([]);
    expect(objections({ relatedKeys: ["lead/lee"] as never }, {}, { leadId: "lee" })).toEqual([]);
    expect(objections({ leadId: "lee" }, {}, { relatedKeys: ["lead/lee"] as never })).toEqual([]);
  });

  it("EVT-9 is organised by no colleague of other companies, unless it was before", () => {
    const state = { foreign: new Set(["user/zoe"] as never) as EventEntryState["foreign"] };
    expect(objections({ organizerId: "zoe" }, state)).toEqual([unknown("user", "zoe", "organizerId")]);
    expect(objections({ organizerId: "zoe" }, state, { organizerId: "ann" })).toHaveLength(1);
    expect(objections({ organizerId: "zoe" }, state, { organizerId: "zoe" })).toEqual([]);
    expect(objections({ organizerId: "ann" }, state)).toEqual([]);
  });
});
