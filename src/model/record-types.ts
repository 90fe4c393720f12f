import type { Account } from "./account.js";
import type { AccountContact } from "./account-contact.js";
import type { Attachment } from "./attachment.js";
import type { CalendarEvent } from "./calendar-event.js";
import type { CampaignMembership } from "./campaign-membership.js";
import type { Catalog } from "./catalog.js";
import type { CatalogType } from "./catalog-type.js";
import type { ChartLayout } from "./chart-layout.js";
import type { Claim } from "./claim.js";
import type { Company } from "./company.js";
import type { Contact } from "./contact.js";
import type { Delivery } from "./delivery.js";
import type { DuplicateDismissal } from "./duplicate-dismissal.js";
import type { EmailMessage } from "./email-message.js";
import type { EventCategory } from "./event-category.js";
import type { Guest } from "./guest.js";
import type { ImportBatch } from "./import-batch.js";
import type { Journal } from "./journal.js";
import type { Lead } from "./lead.js";
import type { Opportunity } from "./opportunity.js";
import type { Pipeline } from "./pipeline.js";
import type {
  Category,
  Department,
  IndustrySector,
  JobFunction,
  LostReason,
  Role,
  Source,
  Tag,
} from "./reference-data.js";
import type { Reminder } from "./reminder.js";
import type { Sequence } from "./sequence.js";
import type { Status } from "./status.js";
import type { Team } from "./team.js";
import type { Template } from "./template.js";
import type { TimelineEntry } from "./timeline-entry.js";
import type { User } from "./user.js";

/** Every type of record, under the name that the storage, record keys and references know it by. */
export interface RecordTypes {
  /** What the company deals with. */
  readonly account: Account;
  /** Says that a contact belongs to an account. */
  readonly accountContact: AccountContact;
  /** A file that belongs to records. */
  readonly attachment: Attachment;
  /** An event, a series of events, or an occurrence taken out of one. */
  readonly calendarEvent: CalendarEvent;
  /** A participation in a marketing campaign. */
  readonly campaignMembership: CampaignMembership;
  /** A catalogue of products. */
  readonly catalog: Catalog;
  /** A kind of catalogue. */
  readonly catalogType: CatalogType;
  /** A kind of lead or account. */
  readonly category: Category;
  /** A user's arrangement of a report. */
  readonly chartLayout: ChartLayout;
  /** Holds a value that may be used once. */
  readonly claim: Claim;
  /** One of the host's own companies. */
  readonly company: Company;
  /** A person, mostly at an account. */
  readonly contact: Contact;
  /** One message of a reminder to one recipient. */
  readonly delivery: Delivery;
  /** A part of a company. */
  readonly department: Department;
  /** Says that two records are not duplicates. */
  readonly duplicateDismissal: DuplicateDismissal;
  /** A message that was sent. */
  readonly emailMessage: EmailMessage;
  /** A kind of event. */
  readonly eventCategory: EventCategory;
  /** Somebody who is invited to an event. */
  readonly guest: Guest;
  /** One import of leads. */
  readonly importBatch: ImportBatch;
  /** What a company does. */
  readonly industrySector: IndustrySector;
  /** What a person does in a company. */
  readonly jobFunction: JobFunction;
  /** What a command wrote, so that it can be taken back. */
  readonly journal: Journal;
  /** Somebody who may become a customer. */
  readonly lead: Lead;
  /** Why something was lost. */
  readonly lostReason: LostReason;
  /** A sale that may come about. */
  readonly opportunity: Opportunity;
  /** A list of statuses. */
  readonly pipeline: Pipeline;
  /** Asks for messages about an event. */
  readonly reminder: Reminder;
  /** What a contact is within an account. */
  readonly role: Role;
  /** What reference numbers are drawn from. */
  readonly sequence: Sequence;
  /** Where leads and opportunities come from. */
  readonly source: Source;
  /** One step of a pipeline. */
  readonly status: Status;
  /** A coloured label. */
  readonly tag: Tag;
  /** Colleagues who work together. */
  readonly team: Team;
  /** A message with placeholders. */
  readonly template: Template;
  /** One thing that happened. */
  readonly timelineEntry: TimelineEntry;
  /** A colleague. */
  readonly user: User;
}

/** The name of a type of record. */
export type RecordType = keyof RecordTypes;

/** A record of any type. */
export type AnyRecord = RecordTypes[RecordType];
