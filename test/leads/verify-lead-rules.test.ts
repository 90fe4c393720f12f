import { describe, expect, it } from "vitest";
import { leadCard, leadListColumns } from "../../src/leads/lead-card.js";
import { verifyLeadRules } from "../../src/leads/verify-lead-rules.js";
import { sampleRecord } from "../support/sample-record.js";

const rule = (code: string) => ({ code, stars: 1, when: () => true });
const verify = (unassigned: number, untouched: number, ...codes: string[]) =>
  verifyLeadRules({ scoring: codes.map(rule), staleAfterDays: { unassigned, untouched } });

describe("checking the rules for leads", () => {
  it("LEAD-14 LEAD-20 takes rules of different codes, and days from 0 to a hundred years", () => {
    expect([...verify(0, 36_500), ...verify(15, 15, "A", "B")]).toEqual([]);
  });

  it("LEAD-14 finds a code that stands there twice", () => {
    expect(verify(1, 1, "A", "B", "A", "A")).toEqual(
      [2, 3].map((i) => ({ code: "SCORING_CODE_TWICE", path: ["scoring", i], params: { rule: "A" } })),
    );
  });

  it.each([-1, 0.5, 36_501, Number.NaN])("LEAD-20 finds that %d are no days after which a lead is stale", (days) => {
    const fault = (key: string) => ({
      code: "STALE_DAYS_WRONG",
      path: ["staleAfterDays", key],
      params: { most: 36_500 },
    });
    expect(verify(days, 1)).toEqual([fault("unassigned")]);
    expect(verify(1, days)).toEqual([fault("untouched")]);
  });
});

describe("the card of a lead", () => {
  it("shows the essential fields as they are", () => {
    const lead = sampleRecord("lead", "most");
    const card = leadCard(lead);
    expect(lead).toMatchObject(card);
    expect(Object.keys(card)).toEqual(expect.arrayContaining(["fullName", "companyName", "score", "tagIds"]));
  });

  it("LEAD-6 names columns of the list that leads have", () => {
    expect(leadListColumns.filter((column) => !(column in sampleRecord("lead", "least")))).toEqual([]);
  });
});
