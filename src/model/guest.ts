import type { Id, RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** What a guest answered to an invitation. */
export type GuestAnswer = "yes" | "no" | "maybe";

/** Somebody who is invited to an event. The guide's « invité ». */
export interface Guest extends CrmRecord<"guest"> {
  /** The event or the series; occurrences of a series have its guests unless they were taken out with their own. */
  readonly eventId: Id<"calendarEvent">;
  /** The guest's name, as it was known at the invitation; may be empty. */
  readonly name: string;
  /** Normalised e-mail address, unique within the event; `null` only for a user without one. */
  readonly email: string | null;
  /** The colleague, if the guest is one. */
  readonly userId: Id<"user"> | null;
  /** The lead, account or contact whose address it is; `null` for a colleague and for an unknown address. */
  readonly personKey: RecordKey | null;
  /** What the guest answered; `null` until they did. */
  readonly answer: GuestAnswer | null;
  /** When the guest answered; `null` until they did. */
  readonly answeredAt: Date | null;
}
