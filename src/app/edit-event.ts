import type { EventChanges } from "../calendar/enter-event.js";
import type { SeriesScope } from "../calendar/event-commands.schema.js";
import {
  answerInvitationSchema,
  eventTargetSchema,
  guestCommandSchema,
  inviteGuestsSchema,
  reminderCommandSchema,
  remindSchema,
  updateEventSchema,
} from "../calendar/event-commands.schema.js";
import type { EventFamily } from "../calendar/event-family.js";
import { overrideAt } from "../calendar/event-family.js";
import type { EventEdit } from "../calendar/series/apply-edit.js";
import { decideEditEvent } from "../calendar/series/decide-edit-event.js";
import type { OccurrenceTarget } from "../calendar/series/occurrence-target.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CalendarEvent, EventStatus } from "../model/calendar-event.js";
import type { CrmAction } from "../ports/policy.js";
import type { EventDecision } from "./create-event.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { followMerged, withChecks } from "./follow-merged.js";
import type { NamedInEvent } from "./load-event.js";
import { loadEventState, loadFamily, loadParties } from "./load-event.js";
import { loadWritable } from "./load-writable.js";
import { parseEvent } from "./parse-event.js";
import { parseInput } from "./parse-input.js";
import { rearmed } from "./rearm-reminders.js";
import { underChanges } from "./under-changes.js";

/** Loads what a command on an event needs and decides; nothing is written. */
export const editEvent = {
  update: async (scope: CrmScope, input: unknown): Promise<EventDecision> => {
    requireAction(scope, "calendar.update");
    const { changes: given, ...named } = parseInput(updateEventSchema, input);
    const entered = await followMerged(scope, parseEvent<EventChanges>(scope, given, "change", ["changes"]));
    const decision = await decide(scope, named, { kind: "change", changes: entered.command });
    return underChanges(withChecks(decision, entered.checks), ["occurrence"]);
  },

  done: (scope: CrmScope, input: unknown): Promise<EventDecision> => changeStatus(scope, input, "done"),

  cancel: (scope: CrmScope, input: unknown): Promise<EventDecision> => changeStatus(scope, input, "cancelled"),

  replan: (scope: CrmScope, input: unknown): Promise<EventDecision> => changeStatus(scope, input, "planned"),

  invite: async (scope: CrmScope, input: unknown): Promise<EventDecision> => {
    const { guests, ...named } = parseInput(inviteGuestsSchema, input);
    return edit(scope, "calendar.invite", named, { kind: "invite", guests });
  },

  answer: async (scope: CrmScope, input: unknown): Promise<EventDecision> => {
    const { guestId, answer, ...named } = parseInput(answerInvitationSchema, input);
    return edit(scope, "calendar.answer", named, { kind: "answer", guestId, answer });
  },

  uninvite: async (scope: CrmScope, input: unknown): Promise<EventDecision> => {
    const { guestId, ...named } = parseInput(guestCommandSchema, input);
    return edit(scope, "calendar.invite", named, { kind: "uninvite", guestId });
  },

  remind: async (scope: CrmScope, input: unknown): Promise<EventDecision> => {
    const { reminder, ...named } = parseInput(remindSchema, input);
    return edit(scope, "calendar.remind", named, { kind: "remind", reminder });
  },

  unremind: async (scope: CrmScope, input: unknown): Promise<EventDecision> => {
    const { reminderId, ...named } = parseInput(reminderCommandSchema, input);
    return edit(scope, "calendar.remind", named, { kind: "unremind", reminderId });
  },
};

interface NamedTarget {
  readonly eventId: string;
  readonly occurrence?: OccurrenceStart | undefined;
  readonly scope?: SeriesScope | undefined;
  readonly expectedVersion?: number | undefined;
}

const changeStatus = async (scope: CrmScope, input: unknown, status: EventStatus): Promise<EventDecision> =>
  edit(scope, "calendar.changeStatus", parseInput(eventTargetSchema, input), { kind: "status", status });

async function edit(scope: CrmScope, action: CrmAction, named: NamedTarget, what: EventEdit): Promise<EventDecision> {
  requireAction(scope, action);
  return decide(scope, named, what);
}

async function decide(scope: CrmScope, named: NamedTarget, what: EventEdit): Promise<EventDecision> {
  const { event, named: one, target } = await loadTarget(scope, named);
  const family = await loadFamily(scope, event);
  await requireOccurrence(scope, family, target);
  const parties = await loadParties(scope, event);
  const state = { ...(await loadEventState(scope, namedBy(what), parties)), family, named: one };
  return rearmed(scope, decideEditEvent(what, target, state, decisionEnv(scope)));
}

/** What an edit names besides the event. */
function namedBy(what: EventEdit): NamedInEvent {
  if (what.kind === "change") return what.changes;
  if (what.kind === "invite") return { guests: what.guests };
  if (what.kind === "remind") return { reminder: what.reminder };
  return what.kind === "unremind" ? { reminderId: what.reminderId } : {};
}

/** What a command is about: the event or the series that is edited, and the event that was named. */
interface LoadedTarget {
  readonly event: CalendarEvent;
  readonly named: CalendarEvent;
  readonly target: OccurrenceTarget;
}

/** An event that was taken out stands for its occurrence; the series is what is edited. */
async function loadTarget(
  scope: CrmScope,
  { eventId, occurrence, scope: wanted, expectedVersion }: NamedTarget,
): Promise<LoadedTarget> {
  const named = await loadWritable(scope, "calendarEvent", eventId, expectedVersion);
  const start = (named.seriesId === null ? null : named.originalStart) ?? occurrence ?? null;
  const target = { occurrence: start, scope: wanted ?? (start === null ? "all" : "this") } as const;
  const event = named.seriesId === null ? named : await loadWritable(scope, "calendarEvent", named.seriesId);
  return { event, named, target };
}

/** An occurrence that was taken out is seen and changed by whoever may see and change that event. */
async function requireOccurrence(
  scope: CrmScope,
  family: EventFamily,
  { occurrence, scope: which }: OccurrenceTarget,
): Promise<void> {
  const taken = occurrence === null || which !== "this" ? undefined : overrideAt(family, occurrence);
  if (taken !== undefined) await loadWritable(scope, "calendarEvent", taken.id);
}
