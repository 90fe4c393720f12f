import { participantsOf } from "../../calendar/derive-event.js";
import type { Account } from "../../model/account.js";
import type { AccountContact } from "../../model/account-contact.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Contact } from "../../model/contact.js";
import type { Guest } from "../../model/guest.js";
import type { Lead } from "../../model/lead.js";
import type { Opportunity } from "../../model/opportunity.js";
import type { Pipeline } from "../../model/pipeline.js";
import type { Reminder } from "../../model/reminder.js";
import type { Status, StatusKind } from "../../model/status.js";
import type { Template } from "../../model/template.js";
import { shippedPipeline } from "../../status/shipped-pipelines.js";
import type { RecordFields } from "../build/build-record.js";
import type { RecordBuilders } from "./record-builders.js";

/** A contact and what makes it one of an account. */
export interface ContactAtAccount {
  /** The contact, the account its main one. */
  readonly contact: readonly [Contact];
  /** The link between the two. */
  readonly accountContact: readonly [AccountContact];
}

/** Makes a contact whose main account is the one given. */
export function buildContactAt(
  build: RecordBuilders,
  account: Pick<Account, "id">,
  fields: RecordFields<"contact"> = {},
): ContactAtAccount {
  const contact = build.contact({ ...fields, mainAccountId: account.id });
  const link = build.accountContact({ accountId: account.id, contactId: contact.id, isMain: true });
  return { contact: [contact], accountContact: [link] };
}

/** A lead and what it was converted to. */
export interface BuiltConversion extends ContactAtAccount {
  /** The lead, in the converted status of the shipped pipeline. */
  readonly lead: readonly [Lead];
  /** The prospect. */
  readonly account: readonly [Account];
  /** What may be sold. */
  readonly opportunity: readonly [Opportunity];
}

/** Makes a lead that was converted to an account, a contact and an opportunity, with their names. */
export function buildConversion(build: RecordBuilders, fields: RecordFields<"lead"> = {}): BuiltConversion {
  const named = build.lead(fields);
  const { firstName, lastName, email, mobilePhone, companyName, createdAt, assignedToId } = named;
  const account = build.account({ name: companyName ?? named.fullName, kinds: ["prospect"] });
  const people = buildContactAt(build, account, { firstName, lastName, email, mobilePhone });
  const [contact] = people.contact;
  const sale = { name: account.name, accountId: account.id, contactId: contact.id, leadId: named.id };
  const opportunity = build.opportunity(sale);
  const lead: Lead = {
    ...named,
    statusId: shippedPipeline("lead").pipeline.convertedStatusId ?? named.statusId,
    convertedAt: createdAt,
    convertedById: assignedToId,
    convertedAccountId: account.id,
    convertedContactIds: [contact.id],
    convertedOpportunityId: opportunity.id,
  };
  return { lead: [lead], account: [account], ...people, opportunity: [opportunity] };
}

/** An event and who is invited. */
export interface EventWithGuests {
  /** The event; its participants are the colleagues among the guests too. */
  readonly calendarEvent: readonly [CalendarEvent];
  /** The guests, in the order given. */
  readonly guest: readonly Guest[];
}

/** Makes an event with guests. */
export function buildEventWithGuests(
  build: RecordBuilders,
  fields: RecordFields<"calendarEvent">,
  guests: readonly RecordFields<"guest">[],
): EventWithGuests {
  const event = build.calendarEvent(fields);
  const invited = guests.map((guest) => build.guest({ ...guest, eventId: event.id }));
  return { calendarEvent: [{ ...event, participantIds: participantsOf(event, invited) }], guest: invited };
}

/** A reminder and what it writes. */
export interface ReminderWithTemplate {
  /** The reminder. */
  readonly reminder: readonly [Reminder];
  /** Its template. */
  readonly template: readonly [Template];
}

/** Makes a reminder of an event, with a template of its own. */
export function buildReminderOf(
  build: RecordBuilders,
  event: Pick<CalendarEvent, "id">,
  fields: RecordFields<"reminder"> = {},
): ReminderWithTemplate {
  const template = build.template();
  return {
    reminder: [build.reminder({ ...fields, eventId: event.id, templateId: template.id })],
    template: [template],
  };
}

/** A pipeline with its statuses. */
export interface PipelineWithStatuses {
  /** The pipeline. */
  readonly pipeline: readonly [Pipeline];
  /** Its statuses, in their order. */
  readonly status: readonly Status[];
}

/** Makes a pipeline of the builders' company like the one that is shipped, under ids of its own. */
export function buildPipelineOf(
  build: RecordBuilders,
  kind: StatusKind,
  fields: Partial<RecordFields<"pipeline">> = {},
): PipelineWithStatuses {
  const shipped = shippedPipeline(kind);
  const pending = build.pipeline({ kind, newStatusId: "new", lostStatusId: "lost", ...fields });
  const status = shipped.statuses.map(({ labels, sequence, open, color, probability }) =>
    build.status({ pipelineId: pending.id, labels, sequence, open, color, probability }),
  );
  const ownId = (id: string | null) => status[shipped.statuses.findIndex((one) => one.id === id)]?.id ?? null;
  const { newStatusId, lostStatusId, convertedStatusId, propositionStatusId, wonStatusId } = shipped.pipeline;
  const roles = {
    newStatusId: ownId(newStatusId) ?? pending.newStatusId,
    lostStatusId: ownId(lostStatusId) ?? pending.lostStatusId,
    convertedStatusId: ownId(convertedStatusId),
    propositionStatusId: ownId(propositionStatusId),
    wonStatusId: ownId(wonStatusId),
  };
  return { pipeline: [{ ...pending, ...roles }], status };
}
