import type { RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** Says that a lead, an account or a contact took part in a marketing campaign of the host. One for each pair. */
export interface CampaignMembership extends CrmRecord<"campaignMembership"> {
  /** The campaign, a record of the host's. */
  readonly campaignKey: RecordKey;
  /** Name of the campaign, kept here for lists. */
  readonly campaignName: string;
  /** The lead, account or contact that took part. */
  readonly memberKey: RecordKey;
  /** The records that it is listed on, the member among them: a converted lead's are listed on what it became. */
  readonly relatedKeys: readonly RecordKey[];
  /** When the member took part. */
  readonly at: Date;
  /** How the member responded, a code of the host's; `null` while they did not. */
  readonly response: string | null;
}
