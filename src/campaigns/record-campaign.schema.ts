import * as z from "zod";
import { instant, recordKey, shortText, text } from "../model/text.schema.js";

/** Says that somebody took part in a marketing campaign of the host. */
export interface RecordCampaignCommand {
  /** The campaign's key, of the host's own: `campaign/7`. */
  readonly campaignKey: string;
  /** Its name, for lists. */
  readonly campaignName: string;
  /** The key of the lead, account or contact that took part. */
  readonly memberKey: string;
  /** When; now unless said otherwise, and what was said before of one that is known. */
  readonly at?: Date | undefined;
  /** How they responded, a code of the host's; `null` for not yet. */
  readonly response?: string | null | undefined;
}

/** Checks a {@link RecordCampaignCommand}. */
export const recordCampaignSchema = z.strictObject({
  campaignKey: recordKey(),
  campaignName: shortText().min(1),
  memberKey: z
    .string()
    .regex(/^(lead|account|contact)\//)
    .pipe(recordKey()),
  at: instant().optional(),
  response: text(64).nullable().optional(),
});
