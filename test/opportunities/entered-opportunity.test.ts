import { describe, expect, it } from "vitest";
import { copyOfOpportunity } from "../../src/opportunities/copy-opportunity.js";
import { opportunityCard } from "../../src/opportunities/opportunity-card.js";
import { opportunityInputSchema } from "../../src/opportunities/opportunity-input.schema.js";
import { opportunityWarnings } from "../../src/opportunities/opportunity-warnings.js";
import { relatedToOpportunity } from "../../src/opportunities/related-to-opportunity.js";
import { fromContact, fromLead } from "../../src/opportunities/starting-point.js";
import { sampleRecord } from "../support/sample-record.js";
import { recordWith } from "../support/store-record.js";

const whole = sampleRecord("opportunity", "most");
const input = { name: "Steel" } as Parameters<typeof fromLead>[0];

describe("a copy of an opportunity", () => {
  it("OPP-4 has all that users entered but its name in another system, and nothing of what became of it", () => {
    const copy: Readonly<Record<string, unknown>> = { ...copyOfOpportunity(whole) };
    const entered = Object.keys(opportunityInputSchema.shape).filter((field) => field !== "externalId");
    const kept = Object.keys(copy).filter((field) => copy[field] !== undefined);
    expect(entered.filter((field) => field in whole && !kept.includes(field))).toEqual([]);
    for (const field of kept) expect([field, copy[field]]).toEqual([field, Reflect.get(whole, field)]);
    for (const field of ["reference", "statusId", "externalId", "quoteKeys", "orderKeys", "lostReasonId"])
      expect(copy).not.toHaveProperty(field);
  });
});

describe("the card of an opportunity", () => {
  it("shows the essential fields as they are", () => {
    const card = opportunityCard(whole);
    expect(whole).toMatchObject(card);
    expect(Object.keys(card)).toEqual(expect.arrayContaining(["name", "amount", "probability", "rating", "boardRank"]));
  });
});

describe("the records that an opportunity belongs to", () => {
  it("LOG-1 are its lead, its account and its contact, as far as it has them", () => {
    const { leadId, accountId, contactId } = whole;
    expect(relatedToOpportunity(whole)).toEqual([`lead/${leadId}`, `account/${accountId}`, `contact/${contactId}`]);
    expect(relatedToOpportunity({ leadId: null, accountId: null, contactId: null })).toEqual([]);
  });
});

describe("where an opportunity starts", () => {
  const lead = recordWith("lead", { convertedAccountId: "acme", convertedContactIds: ["lee", "li"], sourceId: "fair" });

  it("OPP-3 gives account, contact and source of a converted lead, and what was entered stays", () => {
    expect(fromLead(input, lead)).toEqual({ ...input, accountId: "acme", contactId: "lee", sourceId: "fair" });
    const entered = { ...input, accountId: "own", contactId: null };
    expect(fromLead(entered, lead)).toEqual({ ...entered, sourceId: "fair" });
  });

  it("OPP-3 gives nothing of a lead that was not converted, or is not there", () => {
    expect(fromLead(input, recordWith("lead", {}))).toEqual(input);
    expect(fromLead(input, undefined)).toBe(input);
  });

  it("OPP-3 gives the main account of a contact", () => {
    expect(fromContact(input, recordWith("contact", { mainAccountId: "acme" }))).toEqual({
      ...input,
      accountId: "acme",
    });
    expect(fromContact(input, recordWith("contact", {}))).toEqual(input);
    expect(fromContact(input, undefined)).toBe(input);
  });
});

describe("figures that cross each other", () => {
  const told = (worstCase: number | null, amount: number | null, bestCase: number | null) =>
    opportunityWarnings({ worstCase, amount, bestCase });
  const warning = (lower: string, upper: string) => ({
    code: "OPPORTUNITY_CASES_UNORDERED",
    path: [lower],
    params: { lower, upper },
  });

  it("OPP-2 are not told of where they are in order, equal, or not given", () => {
    expect([...told(1, 2, 3), ...told(2, 2, 2), ...told(null, 2, null), ...told(3, null, null)]).toEqual([]);
    expect([...told(null, 1, 3), ...told(null, null, 0)]).toEqual([]);
  });

  it("OPP-2 are told of by the two that do, the outer two only where nothing else is wrong", () => {
    expect(told(3, 2, 4)).toEqual([warning("worstCase", "amount")]);
    expect(told(1, 3, 2)).toEqual([warning("amount", "bestCase")]);
    expect(told(3, null, 1)).toEqual([warning("worstCase", "bestCase")]);
    expect(told(3, 2, 1)).toEqual([warning("worstCase", "amount"), warning("amount", "bestCase")]);
    expect(told(3, 2, 2)).toEqual([warning("worstCase", "amount")]);
  });
});
