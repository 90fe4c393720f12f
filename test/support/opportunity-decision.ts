import type { Opportunity } from "../../src/model/opportunity.js";
import type { OpportunityRules } from "../../src/opportunities/opportunity-rules.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { accountRules } from "./conversion-decision.js";
import { recordWith } from "./store-record.js";

/** The rules for opportunities that hold unless a host says otherwise. */
export const opportunityRules = (changes: Partial<OpportunityRules> = {}): OpportunityRules => ({
  pipelines: [shippedPipeline("opportunity")],
  guards: {},
  lostReasonRequired: true,
  winOnOrder: false,
  types: null,
  accounts: accountRules(),
  ...changes,
});

/** An opportunity in a shipped status, with the least that it may hold otherwise. */
export const opportunityIn = (
  status: string,
  fields: { readonly [F in keyof Opportunity]?: unknown } = {},
): Opportunity =>
  recordWith("opportunity", {
    id: "steel",
    companyId: "acme",
    name: "Steel",
    currency: "EUR",
    accountId: "acme-1",
    boardRank: "MV",
    statusSince: new Date("2026-02-01T00:00:00.000Z"),
    openedAt: new Date("2026-01-05T00:00:00.000Z"),
    ...fields,
    statusId: `opportunity.${status}`,
  });
