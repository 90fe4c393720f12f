import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { CalendarEvent, CalendarEventDetails } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import type { EventChanges } from "./enter-event.js";
import { enterEvent } from "./enter-event.js";
import { emptyEvent, firstStatus } from "./event-details.js";
import type { NewEvent } from "./event-input.schema.js";
import type { EventStandingRefusalCode } from "./event-objections.js";
import type { EventResult } from "./event-result.js";
import type { EventEntryState } from "./event-state.js";
import { eventWarnings } from "./event-warnings.js";
import type { EventDraft } from "./new-event.js";
import { newEvent } from "./new-event.js";
import type { GuestState } from "./plan-guests.js";
import { planGuests } from "./plan-guests.js";
import { relatedToEvent } from "./related-to-event.js";
import { startNow } from "./start-now.js";

/** An event that is entered, checked by its schema. */
export type EnteredNewEvent = EventChanges & Pick<NewEvent, "subject" | "type" | "status" | "guests">;

/** What is loaded before an event is created. */
export interface CreateEventState extends EventEntryState, GuestState {}

/** Decides on a new event. The defaults are the current user as organiser and assignee, and the user's zone, team and company. */
export function decideCreateEvent(
  { status, guests: invited = [], ...entry }: EnteredNewEvent,
  state: CreateEventState,
  env: DecisionEnv,
): Decision<WritePlan<EventResult>> {
  const { subject, type } = entry;
  const input = type === "note" ? startNow(entry, env) : entry;
  const base = { ...emptyEvent(type, env), subject } as CalendarEventDetails; // completed by what was entered
  const entered = enterEvent(input, base, null, state, env);
  const common = newRecord("calendarEvent", env, {
    custom: entered.custom,
    ...(entered.companyId === undefined ? {} : { companyId: entered.companyId }),
  });
  const { guests, refusals } = planGuests(invited, common, [], state, env);
  return acceptUnless([...entered.refusals, ...statusObjections(entry, status), ...refusals], () =>
    planCreation({ ...common, ...entered.details }, status ?? firstStatus(type), guests, env),
  );
}

const statusObjections = (
  { type, subject }: Pick<NewEvent, "type" | "subject">,
  status: NewEvent["status"],
): Refusal<EventStandingRefusalCode>[] =>
  type === "note" && status !== undefined
    ? [{ code: "EVENT_HAS_NO_STATUS", path: ["status"], params: { event: subject } }]
    : [];

function planCreation(
  draft: EventDraft,
  status: CalendarEvent["status"],
  guests: readonly Guest[],
  env: DecisionEnv,
): WritePlan<EventResult> {
  const event = newEvent(draft, status, guests);
  const warnings = eventWarnings(event, env.now);
  return {
    writes: [insert("calendarEvent", event), ...guests.map((guest) => insert("guest", guest))],
    entries: [creationEntry(event, env)],
    warnings,
    result: { event, head: null, guests, orphans: [], warnings, journalId: null },
  };
}

const creationEntry = (event: CalendarEvent, env: DecisionEnv) =>
  newEntry(
    "calendarEvent",
    event,
    { kind: "created", related: relatedToEvent(event), data: { subject: event.subject, type: event.type } },
    env,
  );
