import { uuidFromText } from "../kernel/hash128.js";
import type { RecordKey } from "../kernel/id.js";
import { asId, splitKey } from "../kernel/id.js";
import { sameValue } from "../kernel/same-value.js";
import type { CampaignMembership } from "../model/campaign-membership.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert, nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";

/** Who took part in which campaign, and how. */
export interface CampaignFacts {
  /** The campaign. */
  readonly campaignKey: RecordKey;
  /** Its name. */
  readonly campaignName: string;
  /** The lead, account or contact. */
  readonly memberKey: RecordKey;
  /** When; left out, as it was, or now. */
  readonly at?: Date | undefined;
  /** How they responded; left out, as it was, or not yet. */
  readonly response?: string | null | undefined;
}

/** Plans that it is kept that somebody took part in a campaign: one record for each pair, which is changed when more is known. */
export function planCampaign(
  { campaignKey, campaignName, memberKey, at, response }: CampaignFacts,
  known: CampaignMembership | undefined,
  env: DecisionEnv,
): WritePlan<CampaignMembership> {
  if (known !== undefined) {
    const said = { campaignName, at: at ?? known.at, response: response === undefined ? known.response : response };
    if (Object.entries(said).every(([field, value]) => sameValue(known[field as keyof typeof said], value)))
      return { writes: [], entries: [], warnings: [], result: known };
    const next = nextVersion(known, said, env.now);
    return { writes: [storeNext("campaignMembership", next)], entries: [], warnings: [], result: next };
  }
  const id = asId("campaignMembership", uuidFromText(JSON.stringify([env.actor.companyId, campaignKey, memberKey])));
  const result: CampaignMembership = {
    ...newRecord("campaignMembership", env, { id }),
    campaignKey,
    campaignName,
    memberKey,
    relatedKeys: [memberKey],
    at: at ?? env.now,
    response: response ?? null,
  };
  const { type, id: memberId } = splitKey(memberKey);
  const facts = { kind: "campaignJoined", related: [campaignKey], data: { campaign: campaignName } } as const;
  return {
    writes: [insert("campaignMembership", result)],
    entries: [newEntry(type, { id: memberId, companyId: result.companyId }, facts, env)],
    warnings: [],
    result,
  };
}
