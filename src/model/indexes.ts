import type { RecordType, RecordTypes } from "./record-types.js";

/** The fields of a record that hold one value that can be ordered. */
export type ScalarField<R> = {
  [Field in keyof R & string]: NonNullable<R[Field]> extends string | number | boolean | Date ? Field : never;
}[keyof R & string];

/** The fields of a record that hold a list of texts. */
export type ListField<R> = {
  [Field in keyof R & string]: NonNullable<R[Field]> extends readonly string[] ? Field : never;
}[keyof R & string];

/**
 * Serves equality on the first of its fields and order by the next, in either direction. Ends in the `id`, which is
 * not written down.
 */
export interface OrderedIndex<Field extends string = string> {
  /** The fields, first to last. */
  readonly fields: readonly [Field, ...Field[]];
  /** The query that needs it. */
  readonly for: string;
}

/** Serves `overlaps` on a list of texts. */
export interface ListIndex<Field extends string = string> {
  /** The field. */
  readonly list: Field;
  /** Set where hardly any text is in the lists of more than a few records: then there is no faster way to them. */
  readonly rare?: true;
  /** The query that needs it. */
  readonly for: string;
}

/** The indexes of one type of record. */
export type IndexesOf<R> = readonly (OrderedIndex<ScalarField<R>> | ListIndex<ListField<R>>)[];

/** Indexes by type of record. Types that are not named have so few records that none is needed. */
export type RecordIndexes = { readonly [T in RecordType]?: IndexesOf<RecordTypes[T]> };

/** The indexes that every storage should have. */
export const indexes: RecordIndexes = {
  account: [
    { fields: ["companyId", "name"], for: "the list of a company's accounts" },
    { fields: ["companyId", "createdAt"], for: "a company's accounts, newest first" },
    { fields: ["companyId", "updatedAt"], for: "a company's accounts, last changed first" },
    { fields: ["companyId", "archivedAt", "statusId", "boardRank"], for: "the board of a company's prospects" },
    { fields: ["statusId", "boardRank"], for: "the accounts that have a status, when it is removed" },
    { fields: ["assignedToId", "name"], for: "my accounts" },
    { fields: ["teamId", "name"], for: "a team's accounts" },
    { fields: ["sourceId", "name"], for: "the accounts of a source, and whether there are any" },
    { fields: ["email"], for: "the accounts with an address" },
    { fields: ["externalId"], for: "the account that another system names" },
    { fields: ["reference"], for: "the account with a reference" },
    { fields: ["mergedIntoId"], for: "the accounts that were merged into one" },
    { list: "kinds", for: "the customers, the suppliers and so on" },
    { list: "tagIds", for: "the accounts with a tag" },
    { list: "matchKeys", rare: true, for: "likely duplicates" },
    { list: "sharedCompanyIds", for: "the accounts that are shared with a company" },
    { list: "projectKeys", rare: true, for: "the account of a project" },
  ],
  accountContact: [
    { fields: ["accountId", "contactId"], for: "the contacts of an account" },
    { fields: ["contactId", "accountId"], for: "the accounts of a contact" },
  ],
  attachment: [{ list: "relatedKeys", rare: true, for: "the files of a record" }],
  calendarEvent: [
    { fields: ["companyId", "startsAt"], for: "a company's events of a period" },
    { fields: ["companyId", "spread", "lastEndsAt"], for: "the series that may have occurrences in a period" },
    { fields: ["companyId", "updatedAt"], for: "what changed since a calendar was last brought in step" },
    { fields: ["assignedToId", "startsAt"], for: "my events" },
    { fields: ["leadId", "startsAt"], for: "the last and next event of a lead" },
    { fields: ["accountId", "startsAt"], for: "the last and next event of an account" },
    { fields: ["contactId", "startsAt"], for: "the last and next event of a contact" },
    { fields: ["opportunityId", "startsAt"], for: "the last and next event of an opportunity" },
    { fields: ["categoryId", "startsAt"], for: "the events of a category, and whether there are any" },
    { fields: ["seriesId", "startsAt"], for: "the occurrences that were taken out of a series" },
    { fields: ["uid"], for: "the event of an iCalendar file" },
    { fields: ["syncSource", "syncId"], for: "the event that another calendar names" },
    { list: "relatedKeys", rare: true, for: "the events of any other record" },
    { list: "participantIds", for: "the events that a colleague takes part in" },
  ],
  campaignMembership: [
    { fields: ["campaignKey", "at"], for: "who took part in a campaign" },
    { fields: ["memberKey", "campaignKey"], for: "the campaigns that somebody took part in" },
    { list: "relatedKeys", rare: true, for: "the campaigns of a record" },
  ],
  claim: [{ fields: ["holderKey"], for: "the values that a record holds" }],
  contact: [
    { fields: ["companyId", "fullName"], for: "the list of a company's contacts" },
    { fields: ["companyId", "createdAt"], for: "a company's contacts, newest first" },
    { fields: ["companyId", "updatedAt"], for: "a company's contacts, last changed first" },
    { fields: ["assignedToId", "fullName"], for: "my contacts" },
    { fields: ["teamId", "fullName"], for: "a team's contacts" },
    { fields: ["mainAccountId", "fullName"], for: "the contacts whose main account is one" },
    { fields: ["emailDomain", "fullName"], for: "contacts whose addresses share a domain" },
    { fields: ["email"], for: "the contacts with an address" },
    { fields: ["externalId"], for: "the contact that another system names" },
    { fields: ["reference"], for: "the contact with a reference" },
    { fields: ["mergedIntoId"], for: "the contacts that were merged into one" },
    { list: "tagIds", for: "the contacts with a tag" },
    { list: "matchKeys", rare: true, for: "likely duplicates" },
    { list: "sharedCompanyIds", for: "the contacts that are shared with a company" },
  ],
  delivery: [
    { fields: ["nextTryAt"], for: "the deliveries that are due" },
    { fields: ["reminderId", "triggerAt"], for: "the deliveries of a reminder" },
    { fields: ["eventId", "triggerAt"], for: "the deliveries of an event" },
    { fields: ["emailMessageId"], for: "the delivery that a message belongs to" },
  ],
  duplicateDismissal: [
    { fields: ["companyId", "createdAt"], for: "what a company said is not a duplicate, newest first" },
    { list: "pairKeys", rare: true, for: "what is not a duplicate of a record" },
  ],
  emailMessage: [
    { fields: ["senderId", "createdAt"], for: "the messages that a user sent" },
    { fields: ["catalogId", "createdAt"], for: "to whom a catalogue was sent" },
    { fields: ["messageId"], for: "the message that an answer refers to" },
    { list: "relatedKeys", rare: true, for: "the messages of a record" },
  ],
  guest: [
    { fields: ["eventId"], for: "the guests of an event" },
    { fields: ["userId"], for: "the events that a colleague is invited to" },
    { fields: ["companyId", "updatedAt"], for: "the answers since a calendar was last brought in step" },
    { fields: ["personKey"], for: "the events that a lead, account or contact is invited to" },
    { fields: ["email"], for: "the invitations of an address" },
  ],
  journal: [{ fields: ["subjectKey", "createdAt"], for: "what was done to a record, and can be taken back" }],
  lead: [
    { fields: ["companyId", "createdAt"], for: "the list of a company's leads, newest first" },
    { fields: ["companyId", "createdOn"], for: "a company's leads of a period" },
    { fields: ["companyId", "updatedAt"], for: "a company's leads, last changed first, and those untouched for long" },
    { fields: ["companyId", "fullName"], for: "a company's leads by name" },
    { fields: ["companyId", "score"], for: "a company's best leads" },
    { fields: ["companyId", "archivedAt", "statusId", "boardRank"], for: "the columns of the board, and their counts" },
    { fields: ["statusId", "boardRank"], for: "the leads that have a status, from the top of the board" },
    { fields: ["createdAt"], for: "the leads of all companies, newest first" },
    { fields: ["assignedToId", "createdAt"], for: "my leads, and those of nobody" },
    { fields: ["teamId", "createdAt"], for: "a team's leads" },
    { fields: ["sourceId", "createdAt"], for: "the leads of a source, and whether there are any" },
    { fields: ["email"], for: "the leads with an address" },
    { fields: ["externalId"], for: "the lead that another system names" },
    { fields: ["importBatchId"], for: "the leads that an import made" },
    { fields: ["convertedAccountId"], for: "the leads that became an account" },
    { fields: ["mergedIntoId"], for: "the leads that were merged into one" },
    { list: "tagIds", for: "the leads with a tag" },
    { list: "matchKeys", rare: true, for: "likely duplicates" },
    { list: "convertedContactIds", rare: true, for: "the leads that became a contact" },
  ],
  opportunity: [
    { fields: ["companyId", "createdAt"], for: "the list of a company's opportunities, newest first" },
    { fields: ["companyId", "expectedCloseOn"], for: "a company's forecast" },
    { fields: ["companyId", "closedAt"], for: "what a company won and lost in a period" },
    { fields: ["companyId", "archivedAt", "statusId", "boardRank"], for: "the columns of the board, and their counts" },
    { fields: ["statusId", "boardRank"], for: "the opportunities that have a status, from the top of the board" },
    { fields: ["accountId", "createdAt"], for: "the opportunities of an account" },
    { fields: ["contactId", "createdAt"], for: "the opportunities of a contact" },
    { fields: ["leadId", "createdAt"], for: "the opportunities that came of a lead" },
    { fields: ["assignedToId", "createdAt"], for: "my opportunities" },
    { fields: ["teamId", "createdAt"], for: "a team's opportunities" },
    { fields: ["sourceId", "createdAt"], for: "the opportunities of a source, and whether there are any" },
    { fields: ["externalId"], for: "the opportunity that another system names" },
    { fields: ["reference"], for: "the opportunity with a reference" },
    { list: "quoteKeys", rare: true, for: "the opportunity of a quote" },
    { list: "orderKeys", rare: true, for: "the opportunity of an order" },
  ],
  reminder: [
    { fields: ["nextTriggerAt"], for: "the reminders that are due" },
    { fields: ["eventId"], for: "the reminders of an event" },
    { fields: ["userId"], for: "my reminders" },
  ],
  status: [{ fields: ["pipelineId", "sequence"], for: "the statuses of a pipeline, in order" }],
  timelineEntry: [
    { fields: ["at"], for: "what happened last" },
    { fields: ["companyId", "at"], for: "what happened last in a company" },
    { fields: ["kind", "at"], for: "the status changes, conversions and so on of a period" },
    { fields: ["subjectKey", "at"], for: "what happened to one record" },
    { list: "relatedKeys", rare: true, for: "the timeline of a record" },
  ],
  user: [
    { fields: ["externalId"], for: "the user who signed in" },
    { fields: ["email"], for: "the user with an address" },
    { list: "teamIds", for: "the members of a team" },
  ],
};

/** The indexes of a type, with names of fields as plain texts. */
export const indexesOf = (type: RecordType, all: RecordIndexes = indexes): readonly (OrderedIndex | ListIndex)[] =>
  all[type] ?? [];
