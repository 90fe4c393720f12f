import * as z from "zod";
import type { CampaignMembership } from "./campaign-membership.js";
import { recordShape } from "./record.schema.js";
import { instant, recordKey, shortText, text } from "./text.schema.js";

/** Checks a stored {@link CampaignMembership}. */
export const campaignMembershipSchema = z.strictObject({
  ...recordShape("campaignMembership"),
  campaignKey: recordKey(),
  campaignName: shortText(),
  memberKey: recordKey(),
  relatedKeys: z.array(recordKey()).min(1).max(200).readonly(),
  at: instant(),
  response: text(64).nullable(),
}) satisfies z.ZodType<CampaignMembership>;
