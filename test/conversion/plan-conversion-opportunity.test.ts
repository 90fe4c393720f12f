import { describe, expect, it } from "vitest";
import type { Conversion } from "../../src/conversion/convert-lead.schema.js";
import { conversionPlan, conversionRules, conversionState, toldWrites } from "../support/conversion-decision.js";
import { recordWith } from "../support/store-record.js";

const ask = (opportunity: Conversion["opportunity"], contact: Conversion["contact"] = null): Conversion => ({
  account: { create: true },
  contact,
  opportunity,
});
const { lead } = conversionState();
const planned = (...given: Parameters<typeof ask>) => conversionPlan(ask(...given), conversionState());
const made = (...given: Parameters<typeof ask>) => planned(...given).result.opportunity;

describe("the opportunity that a conversion makes", () => {
  it("CONV-1 is none unless one was asked for", () => {
    expect([made(undefined), made(false)]).toEqual([null, null]);
    expect(toldWrites(planned(false).writes)).not.toContain("insert opportunity");
  });

  it("CONV-17 is called after the lead, with what was said of it", () => {
    expect(made(true)).toMatchObject({
      name: "Ann Lee",
      amount: null,
      reference: "O-1",
      leadId: "lead-1",
      contactId: null,
    });
    expect(made({ name: "Steel", amount: 5 })).toMatchObject({ name: "Steel", amount: 5 });
  });

  it("CONV-10 has the currency that was said, else the account's, else the company's", () => {
    const account = (currency: string | null) =>
      recordWith("account", { id: "acme-1", name: "ACME", isCompany: true, currency });
    const currencyOf = (asked: string | undefined, of: string | null) =>
      conversionPlan(
        { ...ask({ currency: asked }), account: { id: "acme-1" } },
        conversionState({ account: account(of) }),
      ).result.opportunity?.currency;
    expect([currencyOf("EUR", "USD"), currencyOf(undefined, "USD"), currencyOf(undefined, null)]).toEqual([
      "EUR",
      "USD",
      "CHF",
    ]);
  });

  it("CONV-10 belongs to the lead's company, else the actor's", () => {
    const companyOf = (companyId: string | null) =>
      conversionPlan(ask(true), conversionState({ lead: { ...lead, companyId: companyId as never } })).result
        .opportunity?.companyId;
    expect([companyOf("bolt"), companyOf(null)]).toEqual(["bolt", "acme"]);
  });

  it("CONV-12 CONV-17 is written under the pipeline that it begins in, and told of on all that it belongs to", () => {
    const { writes, entries, result } = planned(true, { create: true });
    const { opportunity, account, contacts } = result;
    const at = toldWrites(writes).indexOf("insert opportunity");
    expect(toldWrites(writes)[at - 1]).toBe("check pipeline opportunity.default");
    expect(result.lead.convertedOpportunityId).toBe(opportunity?.id);
    const key = `opportunity/${opportunity?.id}`;
    expect(entries.filter(({ subjectKey }) => subjectKey === key)).toMatchObject([
      {
        kind: "created",
        relatedKeys: [key, "lead/lead-1", `account/${account.id}`, `contact/${contacts[0]?.id}`],
        toStatusId: "opportunity.to-process",
        data: { name: "Ann Lee" },
      },
    ]);
    const alone = planned(true).entries.find(({ subjectKey }) => subjectKey.startsWith("opportunity/"));
    expect(alone?.relatedKeys).toHaveLength(3);
  });

  it("CONV-6 CONV-17 takes source and the host's own fields, and reports them", () => {
    const rules = conversionRules({ customFields: { opportunity: { need: "wanted" } } });
    const sourced = { ...lead, sourceId: "fair" as never, custom: { need: "rails" } };
    const { opportunity, report } = conversionPlan(ask(true), conversionState({ lead: sourced }), rules).result;
    expect(opportunity).toMatchObject({ sourceId: "fair", custom: { wanted: "rails" } });
    const places = report.carried.filter(({ to }) => to.startsWith("opportunity."));
    expect(places).toEqual([
      { from: "custom.need", to: "opportunity.custom.wanted" },
      { from: "sourceId", to: "opportunity.sourceId" },
    ]);
    expect(planned(true).result.report.carried.filter(({ to }) => to.startsWith("opportunity."))).toEqual([]);
  });
});
