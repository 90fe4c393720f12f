import type { CivilDate } from "../../kernel/civil-date.js";
import type { LocalDateTime, OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEventDetails, EventStatus } from "../../model/calendar-event.js";
import type { GuestAnswer } from "../../model/guest.js";
import type { Recurrence } from "../../model/recurrence.js";
import type { ReminderUnit } from "../../model/reminder.js";

/** What calendars tell each other of an event besides who takes part and when it happens again. */
export interface ExchangedDetails
  extends Pick<
    CalendarEventDetails,
    "subject" | "description" | "location" | "latitude" | "longitude" | "visibility" | "busy" | "timeZone"
  > {
  /** Where it stands: `null` where the other calendar did not say. */
  readonly status: EventStatus | null;
  /** Whether it takes whole days. */
  readonly allDay: boolean;
  /** When it starts in its zone; `null` for whole days. */
  readonly startLocal: LocalDateTime | null;
  /** When it ends in its zone; `null` for whole days. */
  readonly endLocal: LocalDateTime | null;
  /** The first of whole days; `null` for any other. */
  readonly startOn: CivilDate | null;
  /** The last of whole days, that day included; `null` for any other. */
  readonly endOn: CivilDate | null;
}

/** Somebody who takes part, as calendars tell each other. */
export interface ExchangedPerson {
  /** The name; empty where it is not told. */
  readonly name: string;
  /** Normalised e-mail address. */
  readonly email: string;
}

/** A guest, as calendars tell each other. */
export interface ExchangedGuest extends ExchangedPerson {
  /** What the guest answered; `null` while nothing. */
  readonly answer: GuestAnswer | null;
}

/** A reminder, as calendars tell each other. */
export type ExchangedAlarm =
  | {
      /** Before the start of each occurrence. */
      readonly mode: "beforeStart";
      /** How many units before the start. */
      readonly amount: number;
      /** What the amount counts. */
      readonly unit: ReminderUnit;
    }
  | {
      /** Once, at an instant. */
      readonly mode: "atInstant";
      /** The instant. */
      readonly at: Date;
    };

/** What an event and an occurrence that was taken out of a series have in common. */
export interface ExchangedParts {
  /** What it is and when. */
  readonly details: ExchangedDetails;
  /** Who invites; `null` where nobody does. */
  readonly organizer: ExchangedPerson | null;
  /** Who is invited. */
  readonly guests: readonly ExchangedGuest[];
  /** Its reminders. */
  readonly alarms: readonly ExchangedAlarm[];
  /** SEQUENCE of iCalendar. */
  readonly revision: number;
  /** When it was last changed, to the second, as the calendar that it comes from says; `null` where it does not. */
  readonly changedAt: Date | null;
  /** Content lines of iCalendar that no field holds, unfolded, parted by line feeds; `null` for none. */
  readonly extras: string | null;
}

/** An occurrence that differs from its series. */
export interface ExchangedOverride extends ExchangedParts {
  /** Which occurrence of the series it stands for. */
  readonly originalStart: OccurrenceStart;
}

/** An event or a whole series, as calendars tell each other (RFC 5545). */
export interface ExchangedEvent extends ExchangedParts {
  /** UID, the same in every calendar. */
  readonly uid: string;
  /**
   * Which occurrence of its series it stands for, where the series is not told with it, as for somebody who is invited
   * to one occurrence only; `null` for an event or a series of its own. Such an event does not happen again.
   */
  readonly originalStart: OccurrenceStart | null;
  /** When it happens again; `null` for once, and for a rule that only `rruleText` can say. */
  readonly recurrence: Recurrence | null;
  /** A rule as the value of an RRULE, where `recurrence` cannot say it; `null` otherwise. */
  readonly rruleText: string | null;
  /** Occurrences of the rule that do not take place. */
  readonly excludedStarts: readonly OccurrenceStart[];
  /** Occurrences besides those of the rule. */
  readonly extraStarts: readonly OccurrenceStart[];
  /** Occurrences that differ. */
  readonly overrides: readonly ExchangedOverride[];
}
