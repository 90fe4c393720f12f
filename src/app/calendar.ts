import type {
  AgendaQuery,
  AnswerInvitationCommand,
  EventTarget,
  GuestCommand,
  InviteGuestsCommand,
  RemindCommand,
  ReminderCommand,
  UndoEventEditCommand,
  UpdateEventCommand,
} from "../calendar/event-commands.schema.js";
import type { NewEvent } from "../calendar/event-input.schema.js";
import type { EventResult } from "../calendar/event-result.js";
import type { SyncCalendarCommand } from "../calendar/exchange/sync-calendar.schema.js";
import type { TimeSpan } from "../calendar/free-time/time-span.js";
import type { Decision } from "../kernel/decision.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Delivery } from "../model/delivery.js";
import type { Guest } from "../model/guest.js";
import type { Reminder } from "../model/reminder.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { SortKey } from "../query/query.js";
import type { Agenda } from "./agenda.js";
import { agenda } from "./agenda.js";
import type { EventArchiveCommand } from "./archive-event.js";
import { archiveEvent } from "./archive-event.js";
import type { BusyQuery, BusyTime, FreeSlotsQuery, OverlappingEvents } from "./busy-times.js";
import { busyTimes, freeSlotsOf, overlapsOf } from "./busy-times.js";
import type { EventDecision } from "./create-event.js";
import { createEvent } from "./create-event.js";
import type { CrmScope } from "./crm-scope.js";
import { editEvent } from "./edit-event.js";
import type { OccurrencesQuery, ProposedGuest } from "./event-queries.js";
import { guestsOfEvent, occurrencesOfSeries, proposedGuests } from "./event-queries.js";
import type { DeliveriesQuery } from "./event-reminders.js";
import { deliveriesOfEvent, remindersOfEvent } from "./event-reminders.js";
import type { ExportEventsQuery, ExportedEvents, ImportEventsCommand, ImportedEvent } from "./exchange-events.js";
import { exportEvents, importEvents } from "./exchange-events.js";
import { participatedBy } from "./list-filters.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { maskEventDecision, maskEventResult, maskUndoneDecision } from "./mask-event.js";
import type { RecordLists } from "./record-lists.js";
import { recordLists } from "./record-lists.js";
import { runCommand } from "./run-command.js";
import type { SyncReport } from "./sync-calendar.js";
import { syncCalendar } from "./sync-calendar.js";
import { undoEventEdit } from "./undo-event-edit.js";

/** The commands on events, each giving `Result`, and `Undone` for what was put away, taken out again or undone. */
export interface CalendarCommands<Result, Undone> {
  /**
   * Enters an event, a call, a meeting, a task, a note or an absence, once or as a series.
   *
   * @example
   * ```ts
   * import { createCrm } from "crmkit";
   * import { memoryStorage } from "crmkit/memory";
   *
   * const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
   * const { event } = await ann.calendar.create({
   *   subject: "Stand-up",
   *   type: "meeting",
   *   startLocal: "2027-03-01T09:00",
   *   recurrence: { frequency: "weekly", end: { kind: "count", count: 3 } },
   * });
   * const { entries } = await ann.calendar.occurrences({ eventId: event.id, from: new Date("2027-03-01"), to: new Date("2027-04-01") });
   * console.log(entries.length); // => 3
   * ```
   */
  create(event: NewEvent & UnderKey): Promise<Result>;
  /** Changes what was entered: of one event, of one occurrence of a series, of one and those that follow, or of all. */
  update(command: UpdateEventCommand): Promise<Result>;
  /** Says that it took place (guide: « Fait »). */
  done(command: EventTarget): Promise<Result>;
  /** Cancels it (guide: « Annuler »); of a series also one occurrence, or one and those that follow. */
  cancel(command: EventTarget): Promise<Result>;
  /** Plans again what was done or cancelled. */
  replan(command: EventTarget): Promise<Result>;
  /** Invites guests: each address and each colleague once. */
  invite(command: InviteGuestsCommand): Promise<Result>;
  /** Takes down what a guest answered, for all occurrences or for one. */
  answer(command: AnswerInvitationCommand): Promise<Result>;
  /** Takes a guest off the list. */
  uninvite(command: GuestCommand): Promise<Result>;
  /** Has the user reminded of it, or the user and the guests, by e-mail (guide: « rappel »). */
  remind(command: RemindCommand): Promise<Result>;
  /** Takes a reminder back: what it has not sent yet is not sent. */
  unremind(command: ReminderCommand): Promise<Result>;
  /** Puts an event or a series away. */
  archive(command: EventArchiveCommand): Promise<Undone>;
  /** Takes it out again. */
  restore(command: EventArchiveCommand): Promise<Undone>;
  /** Undoes an edit, unless what it wrote was changed or used since. */
  undo(command: UndoEventEditCommand): Promise<Undone>;
}

/** Calendar events, on behalf of one actor. Commands throw a `CrmError` as those on leads do. */
export interface Calendar extends CalendarCommands<EventResult, CalendarEvent>, RecordLists<CalendarEvent> {
  /** The same commands without writing. */
  readonly preview: CalendarCommands<EventDecision, Decision<WritePlan<CalendarEvent>>>;
  /** Lists the events that the actor is in charge of, organises or is invited to (guide: « mes événements »). */
  mine(query?: ListQuery<CalendarEvent>): Promise<Page<CalendarEvent>>;
  /** Reads what takes place in a span of time, occurrences of series included; private events of others show as busy or free. */
  agenda(query: AgendaQuery): Promise<Agenda>;
  /** Lists the occurrences of one event or series, those that were taken out included. */
  occurrences(query: OccurrencesQuery): Promise<Agenda>;
  /** Tells when colleagues are busy, and nothing of what with. */
  busy(query: BusyQuery): Promise<readonly BusyTime[]>;
  /** Finds what overlaps among the busy times of each colleague. */
  overlaps(query: BusyQuery): Promise<readonly OverlappingEvents[]>;
  /** Finds the earliest times at which all colleagues are free and work. */
  freeSlots(query: FreeSlotsQuery): Promise<readonly TimeSpan[]>;
  /** Takes in events of another calendar (iCalendar), an answer for each; what comes twice is one event. */
  import(command: ImportEventsCommand): Promise<readonly ImportedEvent[]>;
  /** Tells events as other calendars understand them (iCalendar). */
  export(query: ExportEventsQuery): Promise<ExportedEvents>;
  /** Brings events in step with another calendar, in both directions; the host's port reaches it. */
  sync(command: SyncCalendarCommand): Promise<SyncReport>;
  /** Lists the guests of an event, or of one occurrence. */
  guests(target: EventTarget): Promise<readonly Guest[]>;
  /** Lists the reminders of an event, or of one occurrence. */
  reminders(target: EventTarget): Promise<readonly Reminder[]>;
  /** Lists what becomes of an event's reminders: whom each goes to, when, and whether it was sent or why not. */
  deliveries(query: DeliveriesQuery): Promise<Page<Delivery>>;
  /** Proposes the lead, the account and the contact that an event is about as guests, but those who are invited already. */
  proposedGuests(eventId: string): Promise<readonly ProposedGuest[]>;
}

const byStart: readonly SortKey[] = [
  { field: "startsAt", kind: "instant", direction: "desc", nulls: "last" },
  { field: "id", kind: "text", direction: "desc", nulls: "last" },
];

type Decide<Result> = (scope: CrmScope, command: unknown) => Promise<Decision<WritePlan<Result>>>;

/** Makes the façade of calendar events for one actor. */
export function calendar(scope: CrmScope): Calendar {
  return {
    ...calendarCommands<EventResult, CalendarEvent>(
      (decide) => async (command) =>
        maskEventResult(scope, await runCommand(scope.storage, () => decide(scope, command))),
      (decide) => async (command) =>
        scope.visible.mask("calendarEvent", await runCommand(scope.storage, () => decide(scope, command))),
    ),
    preview: calendarCommands<EventDecision, Decision<WritePlan<CalendarEvent>>>(
      (decide) => async (command) => maskEventDecision(scope, await decide(scope, command)),
      (decide) => async (command) => maskUndoneDecision(scope, await decide(scope, command)),
    ),
    ...recordLists(scope, "calendarEvent", byStart),
    mine: async (query = {}) => listRecords(scope, "calendarEvent", query, participatedBy(scope), byStart),
    agenda: (query) => agenda(scope, query),
    occurrences: (query) => occurrencesOfSeries(scope, query),
    busy: (query) => busyTimes(scope, query),
    overlaps: (query) => overlapsOf(scope, query),
    freeSlots: (query) => freeSlotsOf(scope, query),
    import: (command) => importEvents(scope, command),
    export: (query) => exportEvents(scope, query),
    sync: (command) => syncCalendar(scope, command),
    guests: (target) => guestsOfEvent(scope, target),
    reminders: (target) => remindersOfEvent(scope, target),
    deliveries: (query) => deliveriesOfEvent(scope, query),
    proposedGuests: (eventId) => proposedGuests(scope, eventId),
  };
}

type CarryOut<Result, Out> = (decide: Decide<Result>) => (command: unknown) => Promise<Out>;

/** Makes the commands of a way to carry out what was decided: with a commit, or without. */
function calendarCommands<Result, Undone>(
  carryOut: CarryOut<EventResult, Result>,
  carryOutOnRecord: CarryOut<CalendarEvent, Undone>,
): CalendarCommands<Result, Undone> {
  return {
    create: carryOut(createEvent),
    update: carryOut(editEvent.update),
    done: carryOut(editEvent.done),
    cancel: carryOut(editEvent.cancel),
    replan: carryOut(editEvent.replan),
    invite: carryOut(editEvent.invite),
    answer: carryOut(editEvent.answer),
    uninvite: carryOut(editEvent.uninvite),
    remind: carryOut(editEvent.remind),
    unremind: carryOut(editEvent.unremind),
    archive: carryOutOnRecord((scope, command) => archiveEvent(scope, command, true)),
    restore: carryOutOnRecord((scope, command) => archiveEvent(scope, command, false)),
    undo: carryOutOnRecord(undoEventEdit),
  };
}
