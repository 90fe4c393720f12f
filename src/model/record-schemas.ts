import type * as z from "zod";
import { accountSchema } from "./account.schema.js";
import { accountContactSchema } from "./account-contact.schema.js";
import { attachmentSchema } from "./attachment.schema.js";
import { calendarEventSchema } from "./calendar-event.schema.js";
import { campaignMembershipSchema } from "./campaign-membership.schema.js";
import { catalogSchema } from "./catalog.schema.js";
import { catalogTypeSchema } from "./catalog-type.schema.js";
import { chartLayoutSchema } from "./chart-layout.schema.js";
import { claimSchema } from "./claim.schema.js";
import { companySchema } from "./company.schema.js";
import { contactSchema } from "./contact.schema.js";
import { deliverySchema } from "./delivery.schema.js";
import { duplicateDismissalSchema } from "./duplicate-dismissal.schema.js";
import { emailMessageSchema } from "./email-message.schema.js";
import { eventCategorySchema } from "./event-category.schema.js";
import { guestSchema } from "./guest.schema.js";
import { importBatchSchema } from "./import-batch.schema.js";
import { journalSchema } from "./journal.schema.js";
import { leadSchema } from "./lead.schema.js";
import { opportunitySchema } from "./opportunity.schema.js";
import { pipelineSchema } from "./pipeline.schema.js";
import type { RecordType, RecordTypes } from "./record-types.js";
import {
  categorySchema,
  departmentSchema,
  industrySectorSchema,
  jobFunctionSchema,
  lostReasonSchema,
  roleSchema,
  sourceSchema,
  tagSchema,
} from "./reference-data.schema.js";
import { reminderSchema } from "./reminder.schema.js";
import { sequenceSchema } from "./sequence.schema.js";
import { statusSchema } from "./status.schema.js";
import { teamSchema } from "./team.schema.js";
import { templateSchema } from "./template.schema.js";
import { timelineEntrySchema } from "./timeline-entry.schema.js";
import { userSchema } from "./user.schema.js";

/** The schema of one type of record: it parses to the record's interface, and its shape tells of each field. */
export type RecordSchema<T extends RecordType> = z.ZodType<RecordTypes[T]> & {
  /** The schema of each field. */
  readonly shape: { readonly [Field in keyof RecordTypes[T]]: z.ZodType };
};

/** The schema of every type of record, by its name. */
export const recordSchemas: { readonly [T in RecordType]: RecordSchema<T> } = {
  account: accountSchema,
  accountContact: accountContactSchema,
  attachment: attachmentSchema,
  calendarEvent: calendarEventSchema,
  campaignMembership: campaignMembershipSchema,
  catalog: catalogSchema,
  catalogType: catalogTypeSchema,
  category: categorySchema,
  chartLayout: chartLayoutSchema,
  claim: claimSchema,
  company: companySchema,
  contact: contactSchema,
  delivery: deliverySchema,
  department: departmentSchema,
  duplicateDismissal: duplicateDismissalSchema,
  emailMessage: emailMessageSchema,
  eventCategory: eventCategorySchema,
  guest: guestSchema,
  importBatch: importBatchSchema,
  industrySector: industrySectorSchema,
  jobFunction: jobFunctionSchema,
  journal: journalSchema,
  lead: leadSchema,
  lostReason: lostReasonSchema,
  opportunity: opportunitySchema,
  pipeline: pipelineSchema,
  reminder: reminderSchema,
  role: roleSchema,
  sequence: sequenceSchema,
  source: sourceSchema,
  status: statusSchema,
  tag: tagSchema,
  team: teamSchema,
  template: templateSchema,
  timelineEntry: timelineEntrySchema,
  user: userSchema,
};

/** Whether a text names a type of record of the library; a key may name one of the host's own. */
export const isRecordType = (type: string): type is RecordType => Object.hasOwn(recordSchemas, type);
