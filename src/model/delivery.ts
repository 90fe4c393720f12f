import type { Id } from "../kernel/id.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CrmRecord } from "./record.js";

/**
 * Where a delivery stands: `pending` until a worker takes it, `claimed` while one holds it, then `sent` or `failed`.
 * `skipped` is what is not sent, with the reason.
 */
export type DeliveryState = "pending" | "claimed" | "sent" | "failed" | "skipped";

/**
 * One message of a reminder to one recipient about one occurrence. Its id is made from the reminder, the occurrence,
 * the recipient and the trigger, so that it exists once; and it is the idempotency key that the mailer gets.
 */
export interface Delivery extends CrmRecord<"delivery"> {
  /** The reminder that asks for it. */
  readonly reminderId: Id<"reminder">;
  /** The event or the series that it is about. */
  readonly eventId: Id<"calendarEvent">;
  /** Which occurrence of a series it is about; `null` for an event that happens once, and at an instant. */
  readonly occurrenceStart: OccurrenceStart | null;
  /** When that occurrence starts, wherever it was moved; `null` at an instant of a series. */
  readonly occurrenceStartsAt: Date | null;
  /** The colleague that it goes to; `null` for a guest who is none. */
  readonly userId: Id<"user"> | null;
  /** The guest that it goes to; `null` for the reminder's own user. */
  readonly guestId: Id<"guest"> | null;
  /** Normalised e-mail address that it was last to go to; `null` until it was handed over. */
  readonly recipient: string | null;
  /** When the reminder has it sent. */
  readonly triggerAt: Date;
  /** Where it stands. */
  readonly state: DeliveryState;
  /** What the worker that holds it shows to report on it; `null` unless it is claimed. */
  readonly leaseToken: string | null;
  /** Until when the worker holds it; afterwards any other may take it. `null` unless it is claimed. */
  readonly leaseUntil: Date | null;
  /** How often it was handed to the mailer. */
  readonly tries: number;
  /**
   * When a worker may take it: the trigger at first, the end of the lease while it is claimed, the end of the back-off
   * after a failure. `null` when it is settled: sent, skipped, or failed for the last time.
   */
  readonly nextTryAt: Date | null;
  /** Code of why it was skipped or failed, such as `EVENT_CANCELLED`; `null` otherwise. */
  readonly reason: string | null;
  /** What the mailer said of the last failure, for people; `null` without one. */
  readonly failureText: string | null;
  /** When it was sent; `null` until it was. */
  readonly sentAt: Date | null;
  /** The message that was sent; `null` until one was. */
  readonly emailMessageId: Id<"emailMessage"> | null;
}
