import { describe, expect, it } from "vitest";
import type { OpportunityDetails } from "../../src/model/opportunity.js";
import {
  archivedObjections,
  closedObjections,
  detailsObjections,
} from "../../src/opportunities/opportunity-objections.js";
import { possibleOpportunityMoves } from "../../src/opportunities/possible-opportunity-moves.js";
import { quoteDefaults } from "../../src/opportunities/quote-defaults.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn, opportunityRules } from "../support/opportunity-decision.js";
import { recordWith } from "../support/store-record.js";

const nobody = { account: undefined, contact: undefined, lead: undefined };
const known = {
  account: recordWith("account", { id: "acme-1", name: "ACME" }),
  contact: recordWith("contact", { id: "ann" }),
  lead: recordWith("lead", { id: "lead-1" }),
};
const named: OpportunityDetails = opportunityIn("to-process", { contactId: "ann", leadId: "lead-1", type: "new" });

describe("what stands against the details of an opportunity", () => {
  const refusals = (
    details: object,
    parties: Partial<typeof known> = known,
    types: readonly string[] | null = null,
    before?: OpportunityDetails,
  ) => detailsObjections({ ...named, ...details }, { ...nobody, ...parties }, opportunityRules({ types }), before);
  const told = (...given: Parameters<typeof refusals>) =>
    refusals(...given).map(({ code, path = [] }) => [code, ...path].join(" "));

  it("OPP-1 is that it names neither an account nor a contact", () => {
    expect(told({ accountId: null, contactId: null })).toEqual(["OPPORTUNITY_PARTY_MISSING accountId"]);
    expect([...told({ accountId: null }), ...told({ contactId: null })]).toEqual([]);
  });

  it("OPP-1 is a record that nobody knows, or was put away", () => {
    expect(told({}, {})).toEqual([
      "ACCOUNT_UNKNOWN accountId",
      "CONTACT_UNKNOWN contactId",
      "REFERENCE_UNKNOWN leadId",
    ]);
    expect(refusals({}, {}).at(-1)?.params).toEqual({ type: "lead", id: "lead-1" });
    const away = { archivedAt: new Date(0) };
    const parties = { ...known, account: { ...known.account, ...away }, contact: { ...known.contact, ...away } };
    expect(told({}, parties)).toEqual(["ACCOUNT_ARCHIVED accountId", "CONTACT_ARCHIVED contactId"]);
    expect(told({ leadId: null }, { account: known.account, contact: known.contact })).toEqual([]);
  });

  it("OPP-1 is a type that there is not, where types are listed", () => {
    expect(refusals({}, known, ["renewal"])).toEqual([
      { code: "OPPORTUNITY_TYPE_UNKNOWN", path: ["type"], params: { type: "new", known: ["renewal"] } },
    ]);
    expect([...told({}, known, ["renewal", "new"]), ...told({ type: null }, known, [])]).toEqual([]);
  });

  it("OPP-1 is nothing of what it had before, whatever became of it", () => {
    expect(told({}, {}, [], named)).toEqual([]);
    expect(told({ accountId: "bolt-1" }, {}, [], named)).toEqual(["ACCOUNT_UNKNOWN accountId"]);
  });

  it("OPP-14 is a contract whose value no number holds exactly", () => {
    const worth = (recurringAmount: number | null) => told({ amount: null, recurringAmount, recurringMonths: 2 });
    expect(worth(2 ** 52)).toEqual(["OPPORTUNITY_VALUE_TOO_LARGE recurringAmount"]);
    expect([...worth(2 ** 52 - 1), ...worth(null)]).toEqual([]);
  });
});

describe("what an opportunity that came to its end says", () => {
  it("OPP-13 is that it is closed, or was put away", () => {
    const closed = (status: string) => closedObjections(opportunityIn(status), opportunityRules());
    expect(closed("closed-won")).toEqual([
      { code: "OPPORTUNITY_CLOSED", params: { opportunity: "Steel", role: "won" } },
    ]);
    expect(closed("proposition")).toEqual([]);
    expect(archivedObjections(opportunityIn("proposition"))).toEqual([]);
    expect(archivedObjections(opportunityIn("proposition", { archivedAt: new Date(0) }))).toEqual([
      { code: "OPPORTUNITY_ARCHIVED", params: { opportunity: "Steel" } },
    ]);
  });
});

describe("what a quote begins with", () => {
  const rules = opportunityRules();

  it("OPP-5 is what the opportunity says of it", () => {
    const opportunity = opportunityIn("proposition", {
      contactId: "ann",
      amount: 5,
      reference: "O-1",
      teamId: "sales",
    });
    const { accountId, contactId, currency, amount, name, reference, companyId, assignedToId, teamId } = opportunity;
    const parts = { accountId, contactId, currency, amount, name, reference, companyId, assignedToId, teamId };
    expect(quoteDefaults(opportunity, rules)).toEqual({ ok: true, value: { opportunityId: "steel", ...parts } });
  });

  it("OPP-5 needs an account, and an opportunity that is open and in use", () => {
    const refused = quoteDefaults(opportunityIn("closed-lost", { accountId: null, archivedAt: new Date(0) }), rules);
    expect(refused.ok ? [] : refused.refusals).toEqual([
      { code: "OPPORTUNITY_ACCOUNT_MISSING", params: { opportunity: "Steel" } },
      { code: "OPPORTUNITY_CLOSED", params: { opportunity: "Steel", role: "lost" } },
      { code: "OPPORTUNITY_ARCHIVED", params: { opportunity: "Steel" } },
    ]);
  });
});

describe("the moves that an opportunity may make", () => {
  it("OPP-6 are all other statuses; the reason of a loss is not missed yet", () => {
    const moves = possibleOpportunityMoves(
      { opportunity: opportunityIn("proposition"), account: known.account },
      opportunityRules(),
      decisionEnv(),
    );
    expect(moves.map(({ status, objections }) => [status.id.slice("opportunity.".length), objections])).toEqual(
      ["to-process", "marketing-qualification", "sales-qualification", "nurturing", "closed-won", "closed-lost"].map(
        (status) => [status, []],
      ),
    );
  });
});
