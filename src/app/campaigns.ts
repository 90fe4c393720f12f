import { planCampaign } from "../campaigns/plan-campaign.js";
import type { RecordCampaignCommand } from "../campaigns/record-campaign.schema.js";
import { recordCampaignSchema } from "../campaigns/record-campaign.schema.js";
import { accept } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { CampaignMembership } from "../model/campaign-membership.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Marketing campaigns of the host's, as far as they show on records, on behalf of one actor. */
export interface Campaigns {
  /** Keeps that a lead, an account or a contact took part in a campaign, once for each pair: said again, it changes what is known (guide: « campagne marketing »). */
  record(command: RecordCampaignCommand): Promise<CampaignMembership>;
}

/** Makes the façade of campaigns for one actor. */
export function campaigns(scope: CrmScope): Campaigns {
  return {
    record: async (command) => {
      requireAction(scope, "campaigns.record");
      return scope.visible.mask("campaignMembership", await record(scope, command));
    },
  };
}

async function record(scope: CrmScope, input: unknown): Promise<CampaignMembership> {
  const command = parseInput(recordCampaignSchema, input);
  return runCommand(scope.storage, async () => {
    const { type, id } = splitKey(command.memberKey);
    const member = await scope.visible.require(type as "lead" | "account" | "contact", id); // the schema takes no other
    const memberKey = keyOf(type, member.id);
    const known = await knownMembership(scope, command.campaignKey, memberKey);
    return accept(planCampaign({ ...command, memberKey }, known, decisionEnv(scope)));
  });
}

/** Found by what it says: after a merge it has the id of what the member was before. */
async function knownMembership({ visible }: CrmScope, campaignKey: RecordKey, memberKey: RecordKey) {
  const filter: Filter = allOf(
    { op: "eq", field: "memberKey", kind: "text", value: memberKey },
    { op: "eq", field: "campaignKey", kind: "text", value: campaignKey },
  );
  const query = { type: "campaignMembership", filter, sort: [byId], after: null, limit: 1 } as const;
  return (await visible.find(query)).records[0];
}

const byId: SortKey = { field: "id", kind: "text", direction: "asc", nulls: "last" };
