import type { EventEdit } from "../calendar/apply-edit.js";
import { decideEditEvent } from "../calendar/decide-edit-event.js";
import type { EventChanges } from "../calendar/enter-event.js";
import {
  answerInvitationSchema,
  eventTargetSchema,
  guestCommandSchema,
  inviteGuestsSchema,
  updateEventSchema,
} from "../calendar/event-commands.schema.js";
import type { OccurrenceTarget, SeriesScope } from "../calendar/occurrence-target.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CalendarEvent, EventStatus } from "../model/calendar-event.js";
import type { CrmAction } from "../ports/policy.js";
import type { EventDecision } from "./create-event.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadEventState, loadFamily, loadParties } from "./load-event.js";
import { loadWritable } from "./load-writable.js";
import { parseEvent } from "./parse-event.js";
import { parseInput } from "./parse-input.js";
import { underChanges } from "./under-changes.js";

/** Loads what a command on an event needs and decides; nothing is written. */
export const editEvent = {
  update: async (scope: CrmScope, input: unknown): Promise<EventDecision> => {
    requireAction(scope, "calendar.update");
    const { changes: given, ...named } = parseInput(updateEventSchema, input);
    const changes = parseEvent<EventChanges>(scope, given, "change", ["changes"]);
    return underChanges(await decide(scope, named, { kind: "change", changes }));
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
  const { event, target } = await loadTarget(scope, named);
  const entered = what.kind === "change" ? what.changes : what.kind === "invite" ? { guests: what.guests } : {};
  const [family, state] = await Promise.all([
    loadFamily(scope, event),
    loadParties(scope, event).then((parties) => loadEventState(scope, entered, parties)),
  ]);
  return decideEditEvent(what, target, { ...state, family }, decisionEnv(scope));
}

/** An event that was taken out stands for its occurrence; the series is what is edited. */
async function loadTarget(
  scope: CrmScope,
  { eventId, occurrence, scope: wanted, expectedVersion }: NamedTarget,
): Promise<{ readonly event: CalendarEvent; readonly target: OccurrenceTarget }> {
  const named = await loadWritable(scope, "calendarEvent", eventId, expectedVersion);
  const start = named.originalStart ?? occurrence ?? null;
  const target = { occurrence: start, scope: wanted ?? (start === null ? "all" : "this") } as const;
  if (named.seriesId === null) return { event: named, target };
  return { event: await loadWritable(scope, "calendarEvent", named.seriesId), target };
}
