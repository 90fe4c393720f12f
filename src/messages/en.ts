/**
 * English texts.
 * @module
 */
import { enDeliveryReasons } from "./en-delivery-reasons.js";
import { enDuplicates } from "./en-duplicates.js";
import { enIntegrityFaults } from "./en-integrity.js";
import { enFields, enWords } from "./en-names.js";
import { enKeptReasons } from "./en-privacy.js";
import { enRecurrence } from "./en-recurrence.js";
import { enRefusals } from "./en-refusals.js";
import type { Messages } from "./messages.js";

/** English texts. */
export const en: Messages = {
  locale: "en",
  refusals: enRefusals,
  errors: {
    REFUSED: "This was refused.",
    INPUT_INVALID: "What was given is not valid.",
    NOT_FOUND: "There is no such record.",
    FORBIDDEN: "You may not do this.",
    VERSION_CONFLICT: "Somebody else has changed the record meanwhile: look at it again.",
    DUPLICATE_ID: "There is a record of this id already.",
    PORT_FAILED: "Another system could not be reached: try again later.",
    STORAGE_FAILED: "The data could not be read or saved: try again later.",
  },
  warnings: {
    ...enKeptReasons,
    CONTACT_NAMESAKE: "There is already a contact with this name.",
    CONTACT_NAMESAKE_ARCHIVED: "A contact with this name was put away: {reference}.",
    DUPLICATE_LIKELY: "This may be there already: {name} ({@type}).",
    DUPLICATE_LIKELY_ARCHIVED: "This may be there already, put away: {name} ({@type}, {reference}).",
    ICALENDAR_UID_MADE: "It had no UID: one was made of what it says.",
    ICALENDAR_SERIES_MISSING: "It is an occurrence of a series that the file does not hold.",
    ICALENDAR_GUEST_TWICE: "{email} is invited several times and counts once.",
    ICALENDAR_ZONE_MATCHED: "The zone “{zone}” was taken for {timeZone}.",
    ICALENDAR_DAMAGED: "The calendar file may lack lines.",
    OPPORTUNITY_CASES_UNORDERED: "{@lower} is above {@upper}.",
    REMINDER_TIME_PASSED: "The reminder would have been due before now: nothing is to come.",
    REMINDER_USER_WITHOUT_EMAIL: "{user} has no e-mail address: this reminder will not be sent to them.",
    EVENT_STARTS_IN_PAST: "It starts in the past, at {startsAt}.",
  },
  deliveryReasons: enDeliveryReasons,
  faults: enIntegrityFaults,
  hints: {
    LEAD_UNASSIGNED: "Nobody has been in charge for {days|day|days}.",
    LEAD_UNTOUCHED: "Nothing has been changed for {days|day|days}.",
  },
  timeline: {
    created: "Created",
    updated: "Changed",
    archived: "Archived",
    restored: "Restored",
    assigned: "Assigned",
    statusChanged: "Status changed",
    statusesDefined: "Statuses defined",
    imported: "Imported",
    importUndone: "Import undone",
    removed: "Removed",
    contactLinked: "Linked to an account",
    contactUnlinked: "Parted from an account",
    converted: "Converted",
    conversionUndone: "Conversion taken back",
    merged: "Duplicates merged",
    unmerged: "Merge taken back",
    projectRequested: "Project requested",
    quoteCreated: "Quote created",
    quoteCancellationRequested: "Cancellation of quotes requested",
    orderConfirmed: "Order confirmed",
    eventStatusChanged: "Status of the event changed",
    seriesChanged: "Series changed",
    eventEditUndone: "Change of the event undone",
    guestsInvited: "Guests invited",
    guestAnswered: "Guest answered",
    guestRemoved: "Guest removed",
    reminderSet: "Reminder set",
    reminderRemoved: "Reminder removed",
    emailWritten: "E-mail written",
    emailSent: "E-mail sent",
    emailFailed: "E-mail not sent",
    catalogSent: "Sending of a catalogue",
    campaignJoined: "Took part in a campaign",
    duplicateDismissed: "Said not to be a duplicate",
    dismissalForgotten: "May be a duplicate again",
    repaired: "Contradiction mended",
    erased: "Personal data erased",
  },
  fields: enFields,
  words: enWords,
  duplicates: enDuplicates,
  recurrence: enRecurrence,
};
