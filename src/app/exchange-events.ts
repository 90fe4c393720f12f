import * as z from "zod";
import type { TakenInEvent } from "../calendar/exchange/decide-import-event.js";
import type { ExchangedEvent } from "../calendar/exchange/exchanged-event.js";
import { exchangedEventSchema } from "../calendar/exchange/exchanged-event.schema.js";
import type { CrmError } from "../kernel/crm-error.js";
import { isCrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { CalendarEvent, EventType } from "../model/calendar-event.js";
import { eventType } from "../model/event-category.schema.js";
import { id } from "../model/text.schema.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { exchangedFamily } from "./exchanged-family.js";
import { loadFamily } from "./load-event.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";
import type { TakingIn } from "./take-in-event.js";
import { takeInEvent, usersByEmail } from "./take-in-event.js";

/** Takes in events of another calendar. */
export interface ImportEventsCommand {
  /** The events, 1 to 1,000, as `readCalendar` of `crmkit/icalendar` gives them. */
  readonly events: readonly ExchangedEvent[];
  /** The type of events that do not tell it; mere events unless said otherwise. */
  readonly type?: EventType | undefined;
}

/** What became of an event of another calendar. */
export type ImportedEvent = {
  /** Its UID. */
  readonly uid: string;
} & (
  | {
      /** Whether it was new here, changed what was here, said nothing new, or was older than what is here, which stays. */
      readonly outcome: "created" | "updated" | "unchanged" | "older";
      /** The event as it is here. */
      readonly event: CalendarEvent;
      /** How many reminders it tells of: reminders are each user's own, and are set here. */
      readonly alarmsLeft: number;
    }
  | {
      /** It was not taken in. */
      readonly outcome: "failed";
      /** Why. */
      readonly error: CrmError;
    }
);

/** Asks for events as other calendars understand them. */
export interface ExportEventsQuery {
  /** The events and series, 1 to 1,000; an occurrence that was taken out stands for its series. */
  readonly eventIds: readonly string[];
}

/** Events as other calendars understand them. */
export interface ExportedEvents {
  /** The events, in the order that they were asked for, as `writeCalendar` of `crmkit/icalendar` takes them. */
  readonly events: readonly ExchangedEvent[];
  /** Guests who have no address, whom no other calendar can be told of. */
  readonly guestsLeft: readonly Id<"guest">[];
}

const importSchema = z.strictObject({
  events: z.array(exchangedEventSchema).min(1).max(1_000).readonly(),
  type: eventType().optional(),
});

const exportSchema = z.strictObject({ eventIds: z.array(id("calendarEvent")).min(1).max(1_000).readonly() });

/** Takes in events of another calendar one by one; what is here already is told by its UID, and the newer one wins. */
export async function importEvents(scope: CrmScope, input: unknown): Promise<readonly ImportedEvent[]> {
  requireAction(scope, "calendar.import");
  const { events, type = "event" } = parseInput(importSchema, input);
  const outcomes: ImportedEvent[] = [];
  const users = await usersByEmail(scope);
  for (const event of events) outcomes.push(await importEvent(scope, event, { type, users }));
  return outcomes;
}

async function importEvent(scope: CrmScope, exchanged: ExchangedEvent, how: TakingIn): Promise<ImportedEvent> {
  const { uid } = exchanged;
  try {
    const { event, outcome } = await runCommand(scope.storage, async () =>
      unlessOlder(exchanged, await takeInEvent(scope, exchanged, how)),
    );
    const shown = scope.visible.mask("calendarEvent", event);
    return { uid, outcome, event: shown, alarmsLeft: exchanged.alarms.length };
  } catch (error) {
    if (!isCrmError(error) || error.code === "STORAGE_FAILED") throw error;
    return { uid, outcome: "failed", error };
  }
}

type Taken = Pick<Extract<ImportedEvent, { readonly event: CalendarEvent }>, "event" | "outcome">;

/** What is here stays where it is the newer version. */
function unlessOlder(
  exchanged: ExchangedEvent,
  decision: Decision<WritePlan<TakenInEvent>>,
): Decision<WritePlan<Taken>> {
  if (!decision.ok) return decision;
  const { before, outcome } = decision.value.result;
  if (before === null || outcome !== "updated" || !isOlder(exchanged, before)) return decision;
  return accept({ writes: [], entries: [], warnings: [], result: { event: before, outcome: "older" } });
}

/** By the count of revisions, and of the same one by the time of the last change. */
const isOlder = ({ revision, changedAt }: ExchangedEvent, present: CalendarEvent): boolean =>
  revision < present.revision || (revision === present.revision && changedAt !== null && changedAt < present.updatedAt);

/** Tells events as other calendars understand them. */
export async function exportEvents(scope: CrmScope, input: unknown): Promise<ExportedEvents> {
  const { eventIds } = parseInput(exportSchema, input);
  const { visible } = scope;
  const events: ExchangedEvent[] = [];
  const guestsLeft: Id<"guest">[] = [];
  for (const eventId of new Set(eventIds)) {
    const named = await visible.require("calendarEvent", eventId);
    const whole = named.seriesId === null ? named : await visible.require("calendarEvent", named.seriesId);
    const family = await loadFamily(scope, visible.mask("calendarEvent", whole));
    const seen = family.overrides.filter((override) => visible.sees("calendarEvent", override));
    events.push(await exchangedFamily(scope, { ...family, overrides: visible.maskAll("calendarEvent", seen) }));
    guestsLeft.push(...family.guests.filter(({ email }) => email === null).map((guest) => guest.id));
  }
  return { events, guestsLeft };
}
