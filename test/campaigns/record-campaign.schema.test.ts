import { describe, expect, it } from "vitest";
import { recordCampaignSchema } from "../../src/campaigns/record-campaign.schema.js";

const command = { campaignKey: "campaign/7", campaignName: "Fair", memberKey: "contact/1" };
const takes = (changes: object) => recordCampaignSchema.safeParse({ ...command, ...changes }).success;

describe("what says that somebody took part in a campaign", () => {
  it("LEAD-22 names a lead, an account or a contact", () => {
    expect(["lead/1", "account/1", "contact/1"].every((memberKey) => takes({ memberKey }))).toBe(true);
    expect(["user/1", "lead", "lead/", "mislead/1"].some((memberKey) => takes({ memberKey }))).toBe(false);
  });

  it("LEAD-22 names a campaign, by a key and a name", () => {
    expect([{ campaignKey: "7" }, { campaignName: "" }, { campaignName: undefined }].some(takes)).toBe(false);
  });

  it("LEAD-22 may tell when and with what response, and nothing else", () => {
    expect([{ at: new Date(0) }, { response: "came" }, { response: null }].every(takes)).toBe(true);
    expect([{ at: 0 }, { response: 1 }, { response: "x".repeat(65) }, { more: 1 }].some(takes)).toBe(false);
    expect(takes({ response: "x".repeat(64) })).toBe(true);
  });
});
