import * as z from "zod";
import { addressSchema } from "./address.schema.js";
import type { Lead } from "./lead.js";
import { recordShape } from "./record.schema.js";
import { civilDate, id, instant, longText, shortText, text } from "./text.schema.js";

/** What a user may enter, field by field. */
export const leadDetailsShape = {
  title: text(64).nullable(),
  firstName: shortText().nullable(),
  lastName: shortText().nullable(),
  companyName: shortText().nullable(),
  jobFunctionId: id("jobFunction").nullable(),
  departmentId: id("department").nullable(),
  industrySectorId: id("industrySector").nullable(),
  fixedPhone: text(64).nullable(),
  mobilePhone: text(64).nullable(),
  email: text(254).nullable(),
  website: text(2048).nullable(),
  address: addressSchema.nullable(),
  picture: text(2048).nullable(),
  description: longText().nullable(),
  assignedToId: id("user").nullable(),
  teamId: id("team").nullable(),
  createdOn: civilDate(),
  manualScore: z.int().min(0).max(5).nullable(),
  sizeBand: text(64).nullable(),
  keyAccount: z.boolean(),
  nurturing: z.boolean(),
  sourceId: id("source").nullable(),
  categoryId: id("category").nullable(),
  tagIds: z.array(id("tag")).max(200).readonly(),
  doNotCall: z.boolean(),
  doNotEmail: z.boolean(),
  externalId: shortText().nullable(),
};

/** Checks a stored {@link Lead}. */
export const leadSchema = z.strictObject({
  ...recordShape("lead"),
  ...leadDetailsShape,
  statusId: id("status"),
  statusSince: instant(),
  boardRank: text(255),
  fullName: text(1024),
  score: z.int().min(0).max(5),
  proposedScore: z.int().min(0).max(5).nullable(),
  scoreReasons: z.array(text(64)).max(100).readonly(),
  searchText: text(40_000),
  matchKeys: z.array(text(1024)).max(100).readonly(),
  lostReasonId: id("lostReason").nullable(),
  lostNote: longText().nullable(),
  lostAt: instant().nullable(),
  convertedAt: instant().nullable(),
  convertedById: id("user").nullable(),
  convertedAccountId: id("account").nullable(),
  convertedContactIds: z.array(id("contact")).max(200).readonly(),
  convertedOpportunityId: id("opportunity").nullable(),
  importBatchId: id("importBatch").nullable(),
  mergedIntoId: id("lead").nullable(),
}) satisfies z.ZodType<Lead>;
