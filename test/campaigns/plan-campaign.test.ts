import { describe, expect, it } from "vitest";
import type { CampaignFacts } from "../../src/campaigns/plan-campaign.js";
import { planCampaign } from "../../src/campaigns/plan-campaign.js";
import { campaignMembershipSchema } from "../../src/model/campaign-membership.schema.js";
import { decisionEnv } from "../support/lead-decision.js";

const facts = { campaignKey: "campaign/7", campaignName: "Fair", memberKey: "lead/lead-1" } as unknown as CampaignFacts; // a test's keys are plain strings
const { now } = decisionEnv();
const day = new Date("2026-02-01T00:00:00.000Z");
const plan = (changes: object = {}, known?: Parameters<typeof planCampaign>[1], env = decisionEnv()) =>
  planCampaign({ ...facts, ...changes }, known, env);
const known = plan({ at: day, response: "came" }).result;

describe("taking part in a campaign", () => {
  it("LEAD-22 is kept as a record of its own, and told on the timelines of the member and the campaign", () => {
    const { writes, entries, warnings, result } = plan();
    expect(campaignMembershipSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      ...facts,
      relatedKeys: ["lead/lead-1"],
      companyId: "acme",
      at: now,
      response: null,
    });
    expect(writes).toEqual([{ op: "insert", type: "campaignMembership", record: result }]);
    expect(entries).toMatchObject([
      {
        kind: "campaignJoined",
        companyId: "acme",
        subjectKey: "lead/lead-1",
        relatedKeys: ["lead/lead-1", "campaign/7"],
        data: { campaign: "Fair" },
      },
    ]);
    expect(warnings).toEqual([]);
    expect(known).toMatchObject({ at: day, response: "came" });
  });

  it("LEAD-22 has one record for a member, a campaign and a company", () => {
    const ids = [
      plan(),
      plan({ memberKey: "lead/lead-2" }),
      plan({ campaignKey: "campaign/8" }),
      plan({}, undefined, decisionEnv({ companyId: "bolt" as never })),
    ].map(({ result }) => result.id);
    expect(new Set(ids).size).toBe(4);
    expect(plan({ campaignName: "Another", response: "came" }).result.id).toBe(ids[0]);
  });

  it("LEAD-22 writes nothing where all is known", () => {
    for (const same of [{}, { at: day }, { response: "came" }])
      expect(plan(same, known)).toEqual({ writes: [], entries: [], warnings: [], result: known });
  });

  it.each([{ campaignName: "Spring fair" }, { at: now }, { response: null }, { response: "bought" }])(
    "LEAD-22 keeps what was known besides %j",
    (said) => {
      const { writes, entries, warnings, result } = plan(said, known);
      expect(result).toEqual({ ...known, ...said, version: 2, updatedAt: now });
      expect(writes).toEqual([
        { op: "replace", type: "campaignMembership", record: result, expectedVersion: known.version },
      ]);
      expect([entries, warnings]).toEqual([[], []]);
    },
  );
});
