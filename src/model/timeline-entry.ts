import type { Id, RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a timeline entry tells of. Hosts may add kinds of their own under a prefix, such as `acme.visited`. */
export type TimelineKind =
  | "created"
  | "updated"
  | "archived"
  | "restored"
  | "assigned"
  | "statusChanged"
  | "statusesDefined"
  | "imported"
  | "importUndone"
  | "removed"
  | "contactLinked"
  | "contactUnlinked"
  | "converted"
  | "conversionUndone"
  | "merged"
  | "unmerged"
  | "projectRequested"
  | "quoteCreated"
  | "quoteCancellationRequested"
  | "orderConfirmed"
  | "eventStatusChanged"
  | "seriesChanged"
  | "eventEditUndone"
  | "guestsInvited"
  | "guestAnswered"
  | "guestRemoved"
  | "reminderSet"
  | "reminderRemoved"
  | "emailWritten"
  | "emailSent"
  | "emailFailed"
  | "catalogSent"
  | "campaignJoined"
  | "duplicateDismissed"
  | "dismissalForgotten"
  | "repaired"
  | "erased"
  | `${string}.${string}`;

/** One thing that happened, written in the same commit as the change it tells of. Never changed afterwards, but that a merge points it at the survivor and that the erasure of a person takes out what tells of it. */
export interface TimelineEntry extends CrmRecord<"timelineEntry"> {
  /** What happened. */
  readonly kind: TimelineKind;
  /** When it happened. */
  readonly at: Date;
  /** Who did it, `null` for the library itself. */
  readonly actorId: Id<"user"> | null;
  /** The record it happened to. */
  readonly subjectKey: RecordKey;
  /** Every record on whose timeline the entry shows, the subject included. */
  readonly relatedKeys: readonly RecordKey[];
  /** The status before, for a change of status. */
  readonly fromStatusId: Id<"status"> | null;
  /** The status after, for a change of status and for a creation. */
  readonly toStatusId: Id<"status"> | null;
  /** How long the subject had been in the status before, in milliseconds; `null` where it had none. */
  readonly spentMs: number | null;
  /** Further facts, by the kind: changed fields, the reason of a loss, and so on. */
  readonly data: Json;
}
