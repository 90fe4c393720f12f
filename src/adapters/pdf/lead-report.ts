import type { CivilDate } from "../../kernel/civil-date.js";
import type { Lead } from "../../model/lead.js";

/** What the ids of a lead stand for, in words; `null` for none. */
export interface LeadReportNames {
  /** The status. */
  readonly status: string | null;
  /** The source. */
  readonly source: string | null;
  /** The category. */
  readonly category: string | null;
  /** The tags, in their order. */
  readonly tags: readonly string[];
  /** The job function. */
  readonly jobFunction: string | null;
  /** The department. */
  readonly department: string | null;
  /** The sector of industry. */
  readonly industrySector: string | null;
  /** The band of company sizes. */
  readonly sizeBand: string | null;
  /** The colleague in charge. */
  readonly assignedTo: string | null;
  /** The team in charge. */
  readonly team: string | null;
  /** The reason of the loss. */
  readonly lostReason: string | null;
}

/** An event of a lead. */
export interface LeadReportEvent {
  /** What it is about. */
  readonly subject: string;
  /** When it starts: an instant, or a day for one that takes whole days. */
  readonly start: Date | CivilDate;
  /** Its category or kind, in words. */
  readonly category: string | null;
  /** Whether it is planned, done or cancelled, in words. */
  readonly state: string | null;
}

/** An opportunity of a lead. */
export interface LeadReportOpportunity {
  /** What may be sold. */
  readonly name: string;
  /** Its stage, in words. */
  readonly status: string | null;
  /** What it may bring, in minor units. */
  readonly amount: number | null;
  /** ISO 4217 code of the amount. */
  readonly currency: string;
  /** The day by which it is expected to be won. */
  readonly expectedCloseOn: CivilDate | null;
}

/** An e-mail that was sent to a lead. */
export interface LeadReportEmail {
  /** What it is about. */
  readonly subject: string;
  /** When it was sent. */
  readonly sentAt: Date;
  /** Addresses or names of those whom it went to. */
  readonly recipients: readonly string[];
}

/** What is printed of a lead: the record, and what it refers to in words. It needs no store. */
export interface LeadReport {
  /** The lead. */
  readonly lead: Lead;
  /** What its ids stand for. */
  readonly names: LeadReportNames;
  /** Its events in the order in which they are printed; none unless given. */
  readonly events?: readonly LeadReportEvent[] | undefined;
  /** Its opportunities; none unless given. */
  readonly opportunities?: readonly LeadReportOpportunity[] | undefined;
  /** The e-mails that were sent to it; none unless given. */
  readonly emails?: readonly LeadReportEmail[] | undefined;
}
