import * as z from "zod";
import { currency } from "./code.schema.js";
import type { Opportunity } from "./opportunity.js";
import { recordShape } from "./record.schema.js";
import { civilDate, id, instant, longText, minorUnits, name, recordKey, shortText, text } from "./text.schema.js";

/** What a user may enter, field by field. */
export const opportunityDetailsShape = {
  name: name(),
  accountId: id("account").nullable(),
  contactId: id("contact").nullable(),
  leadId: id("lead").nullable(),
  currency: currency(),
  amount: minorUnits().min(0).nullable(),
  bestCase: minorUnits().min(0).nullable(),
  worstCase: minorUnits().min(0).nullable(),
  manualProbability: z.number().min(0).max(100).nullable(),
  rating: z.int().min(0).max(5).nullable(),
  expectedCloseOn: civilDate().nullable(),
  type: text(64).nullable(),
  sourceId: id("source").nullable(),
  assignedToId: id("user").nullable(),
  teamId: id("team").nullable(),
  description: longText().nullable(),
  recurringAmount: minorUnits().min(0).nullable(),
  recurringStartOn: civilDate().nullable(),
  recurringMonths: z.int().min(1).max(1200).nullable(),
  recurringEndOn: civilDate().nullable(),
  externalId: shortText().nullable(),
};

/** Checks a stored {@link Opportunity}. */
export const opportunitySchema = z.strictObject({
  ...recordShape("opportunity"),
  ...opportunityDetailsShape,
  reference: text(64).nullable(),
  statusId: id("status"),
  openedAt: instant(),
  statusSince: instant(),
  boardRank: text(255),
  probability: z.number().min(0).max(100).nullable(),
  contractValue: minorUnits().min(0).nullable(),
  closedAt: instant().nullable(),
  closedById: id("user").nullable(),
  lostReasonId: id("lostReason").nullable(),
  lostNote: longText().nullable(),
  quoteKeys: z.array(recordKey()).max(1000).readonly(),
  orderKeys: z.array(recordKey()).max(1000).readonly(),
  searchText: text(40_000),
}) satisfies z.ZodType<Opportunity>;
