import type { Actor } from "../model/actor.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Where } from "../query/where.js";

/** What an actor may be kept from doing. To restore is to archive; to copy is to create; to move to won or lost is to win or lose; to undo an edit of an event is to update it; to forget a dismissal is to dismiss; to set the PDF or the image of a catalogue is to update it; to take a merge back is to merge; to hand a message over again is to send it. */
export type CrmAction =
  | "leads.create"
  | "leads.update"
  | "leads.takeCharge"
  | "leads.move"
  | "leads.lose"
  | "leads.reset"
  | "leads.archive"
  | "leads.import"
  | "leads.convert"
  | "leads.merge"
  | "accounts.create"
  | "accounts.update"
  | "accounts.move"
  | "accounts.archive"
  | "accounts.requestProject"
  | "accounts.merge"
  | "contacts.create"
  | "contacts.update"
  | "contacts.link"
  | "contacts.archive"
  | "contacts.merge"
  | "opportunities.create"
  | "opportunities.update"
  | "opportunities.move"
  | "opportunities.win"
  | "opportunities.lose"
  | "opportunities.reopen"
  | "opportunities.archive"
  | "opportunities.import"
  | "opportunities.quoteCreated"
  | "opportunities.orderConfirmed"
  | "calendar.create"
  | "calendar.update"
  | "calendar.changeStatus"
  | "calendar.invite"
  | "calendar.answer"
  | "calendar.remind"
  | "calendar.archive"
  | "calendar.import"
  | "calendar.sync"
  | "duplicates.dismiss"
  | "catalogs.create"
  | "catalogs.update"
  | "catalogs.archive"
  | "catalogs.send"
  | "sequences.define"
  | "referenceData.create"
  | "referenceData.update"
  | "referenceData.archive"
  | "referenceData.remove"
  | "statuses.define"
  | "templates.create"
  | "templates.update"
  | "templates.archive"
  | "emails.send"
  | "campaigns.record"
  | "reports.arrange"
  | "exports.records"
  | "privacy.export"
  | "privacy.erase";

/**
 * Which records of a type are meant: all, none, or those that a condition on the type's fields holds for. Whether it is
 * one on the type that was asked about is found out when the policy answers: `INPUT_INVALID` otherwise.
 */
export type AllowedRecords = "all" | "none" | { readonly [T in RecordType]: Where<RecordTypes[T]> }[RecordType];

/**
 * Narrows what actors may do, beyond the rule that records are visible within their company. Every method is
 * optional, pure and quick: it is asked for each call. What it hides answers as if it were not there.
 */
export interface Policy {
  /**
   * Which records of a type an actor may see. It holds for lists, boards, counts, figures, timelines, duplicates and
   * commands. Pipelines, statuses and claims are rules, which hold for whoever asks: they are not narrowed.
   */
  readonly read?: (actor: Actor, type: RecordType) => AllowedRecords;
  /** Which of the visible records commands may change; the others answer with `FORBIDDEN`. */
  readonly write?: (actor: Actor, type: RecordType) => AllowedRecords;
  /**
   * Fields that an actor may neither see, nor query, nor enter; what a type does not have is left out of account. Fields
   * that may be `null`, lists, whole addresses and the host's own fields (`custom.name`) can be hidden, but not what full
   * names and scores are made of.
   */
  readonly hiddenFields?: (actor: Actor, type: RecordType) => readonly string[];
  /** Whether an actor may do something at all. */
  readonly may?: (actor: Actor, action: CrmAction) => boolean;
}
