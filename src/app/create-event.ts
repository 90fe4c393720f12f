import type { CreateEventState, EnteredNewEvent } from "../calendar/decide-create-event.js";
import { decideCreateEvent } from "../calendar/decide-create-event.js";
import { guestsOf } from "../calendar/event-family.js";
import type { EventResult } from "../calendar/event-result.js";
import { eventWarnings } from "../calendar/event-warnings.js";
import { fromParties } from "../calendar/starting-point.js";
import type { Decision } from "../kernel/decision.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { followMerged, withChecks } from "./follow-merged.js";
import { loadForeign } from "./load-entry-state.js";
import { loadEventState, loadFamily, loadParties } from "./load-event.js";
import { makeOnce } from "./make-once.js";
import { parseEvent } from "./parse-event.js";

/** What a command on an event comes to: refused, or the plan that a commit would carry out. */
export type EventDecision = Decision<WritePlan<EventResult>>;

/** Loads what entering an event needs, and decides; nothing is written. */
export async function createEvent(scope: CrmScope, input: unknown): Promise<EventDecision> {
  requireAction(scope, "calendar.create");
  const { idempotencyKey: key, ...command } = parseEvent<EnteredNewEvent & UnderKey>(scope, input, "new");
  const resultOf = (event: CalendarEvent) => resultOfEvent(scope, event);
  return makeOnce(scope, { type: "calendarEvent", key, command, resultOf }, () => decideCreation(scope, command));
}

async function decideCreation(scope: CrmScope, given: EnteredNewEvent): Promise<EventDecision> {
  const entered = await followMerged(scope, given);
  const { command, state } = await startEvent(scope, entered.command);
  return withChecks(decideCreateEvent(command, state, decisionEnv(scope)), entered.checks);
}

async function resultOfEvent(scope: CrmScope, event: CalendarEvent): Promise<EventResult> {
  const guests = guestsOf(await loadFamily(scope, event), event);
  return { event, head: null, guests, orphans: [], warnings: eventWarnings(event, scope.clock()), journalId: null };
}

/** Fills in what follows from the records that an event is entered from, and reads what has to be known. */
async function startEvent(
  scope: CrmScope,
  entered: EnteredNewEvent,
): Promise<{ readonly command: EnteredNewEvent; readonly state: CreateEventState }> {
  const named = await loadParties(scope, entered as Parameters<typeof loadParties>[1]); // ids are plain strings on the way in
  const filled = fromParties(entered, named);
  const parties = await loadParties(scope, filled as Parameters<typeof loadParties>[1]);
  const command = await onlyVisible(scope, entered, filled, parties);
  return { command, state: await loadEventState(scope, command, parties) };
}

/** What was filled in but the actor may not see is left out: nobody named it. */
async function onlyVisible(
  scope: CrmScope,
  entered: EnteredNewEvent,
  filled: EnteredNewEvent,
  { lead, account, contact }: Awaited<ReturnType<typeof loadParties>>,
): Promise<EnteredNewEvent> {
  const { assignedToId } = filled;
  const foreign = await loadForeign(scope, { users: assignedToId ? [assignedToId] : [], teams: [] });
  const seen = {
    leadId: lead !== undefined,
    accountId: account !== undefined,
    contactId: contact !== undefined,
    assignedToId: foreign.size === 0,
  };
  const hidden = (Object.keys(seen) as (keyof typeof seen)[]).filter(
    (field) => entered[field] === undefined && !seen[field],
  );
  return { ...filled, ...Object.fromEntries(hidden.map((field) => [field, undefined])) };
}
