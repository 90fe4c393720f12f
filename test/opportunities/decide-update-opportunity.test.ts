import { describe, expect, it } from "vitest";
import { decideCreateOpportunity } from "../../src/opportunities/decide-create-opportunity.js";
import { decideUpdateOpportunity } from "../../src/opportunities/decide-update-opportunity.js";
import type { NewOpportunity, OpportunityInput } from "../../src/opportunities/opportunity-input.schema.js";
import { toldWrites } from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn, opportunityRules } from "../support/opportunity-decision.js";
import { recordWith } from "../support/store-record.js";

const entry = { claims: new Map(), entries: new Map(), foreign: new Set<never>() };
const account = recordWith("account", { id: "acme-1", name: "ACME", currency: "USD", version: 4 });
const nobody = { account: undefined, contact: undefined, lead: undefined };
const codes = (decision: ReturnType<typeof decideCreateOpportunity>): string[] =>
  decision.ok ? [] : decision.refusals.map(({ code, path = [] }) => [code, ...path].join(" "));
const value = (decision: ReturnType<typeof decideCreateOpportunity>) => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
};

describe("a new opportunity", () => {
  const create = (input: Partial<NewOpportunity> = {}, state: object = { account }, rules = opportunityRules()) => {
    const whole = { ...entry, ...nobody, currency: "EUR", reference: "O-1", ...state };
    return decideCreateOpportunity(
      { name: "Steel", accountId: "acme-1", ...input } as NewOpportunity,
      whole,
      rules,
      decisionEnv(),
    );
  };

  it("OPP-1 OPP-4 is the actor's, in the first status, under its reference, with the account's currency", () => {
    const { writes, entries, warnings, result } = value(create({ amount: 3, bestCase: 2 }));
    expect(result.opportunity).toMatchObject({
      name: "Steel",
      reference: "O-1",
      assignedToId: "ann",
      currency: "USD",
      statusId: "opportunity.to-process",
      probability: 10,
    });
    expect(toldWrites(writes)).toEqual([
      "check pipeline opportunity.default",
      "check account acme-1",
      "insert opportunity",
    ]);
    expect(writes[1]).toMatchObject({ expectedVersion: 4 });
    expect(entries).toMatchObject([
      {
        kind: "created",
        relatedKeys: [expect.any(String), "account/acme-1"],
        toStatusId: "opportunity.to-process",
        data: { name: "Steel" },
      },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["OPPORTUNITY_CASES_UNORDERED"]);
    expect(result.warnings).toEqual(warnings);
  });

  it("OPP-1 has the currency that was said, else the company's where the account has none", () => {
    const currencyOf = (...given: Parameters<typeof create>) => value(create(...given)).result.opportunity.currency;
    expect(currencyOf({ currency: "CHF" })).toBe("CHF");
    expect(currencyOf({}, { account: { ...account, currency: null } })).toBe("EUR");
  });

  it("OPP-1 belongs to the company that was said, else the actor's, and stays there unless another is said", () => {
    const companyOf = (input: object) => value(create(input)).result.opportunity.companyId;
    expect([companyOf({}), companyOf({ companyId: null })]).toEqual(["acme", null]);
    const state = { ...entry, ...nobody, opportunity: opportunityIn("nurturing") };
    const moved = decideUpdateOpportunity({ companyId: null }, state, opportunityRules(), decisionEnv());
    expect(value(moved).result.opportunity.companyId).toBeNull();
    const kept = decideUpdateOpportunity({ amount: 1 }, state, opportunityRules(), decisionEnv());
    expect(value(kept).result.opportunity.companyId).toBe("acme");
  });

  it("OPP-1 names records that must still be what they were", () => {
    const [contact, lead] = [recordWith("contact", { id: "ann" }), recordWith("lead", { id: "lead-1" })];
    const { writes } = value(create({ contactId: "ann", leadId: "lead-1" }, { account, contact, lead }));
    expect(toldWrites(writes).slice(1, 4)).toEqual(["check account acme-1", "check contact ann", "check lead lead-1"]);
  });

  it("OPP-3 begins in the status that was said, by its rules, and never closed", () => {
    const guards = { "opportunity.nurturing": [() => ({ code: "NO_BUDGET" })] };
    expect(codes(create({ statusId: "opportunity.nurturing" }, { account }, opportunityRules({ guards })))).toEqual([
      "NO_BUDGET",
    ]);
    expect(value(create({ statusId: "opportunity.nurturing" })).result.opportunity.statusId).toBe(
      "opportunity.nurturing",
    );
    expect(codes(create({ statusId: "gone" }))).toEqual(["STATUS_UNKNOWN statusId"]);
    const closed = create({ statusId: "opportunity.closed-won" });
    expect(closed.ok ? [] : closed.refusals).toEqual([
      {
        code: "OPPORTUNITY_STATUS_RESERVED",
        path: ["statusId"],
        params: { statusId: "opportunity.closed-won", role: "won" },
      },
    ]);
  });

  it("OPP-14 completes its term, and tells every reason against it", () => {
    const term = { recurringStartOn: "2026-01-01", recurringMonths: 2 } as Partial<NewOpportunity>;
    expect(value(create(term)).result.opportunity.recurringEndOn).toBe("2026-02-28");
    const wrong = { ...term, recurringEndOn: "2026-03-31", accountId: null } as Partial<NewOpportunity>;
    expect(codes(create(wrong, {}))).toEqual([
      "RECURRING_TERM_INCONSISTENT recurringEndOn",
      "OPPORTUNITY_PARTY_MISSING accountId",
    ]);
  });
});

describe("changing an opportunity", () => {
  const steel = opportunityIn("nurturing", {
    amount: 5,
    custom: { need: "rails", size: 3 },
    probability: 20,
    contractValue: 5,
  });
  const update = (changes: OpportunityInput, opportunity = steel, state: object = {}) =>
    decideUpdateOpportunity(changes, { ...entry, ...nobody, ...state, opportunity }, opportunityRules(), decisionEnv());
  const whole = value(update({ name: "Steel" })).result.opportunity;

  it("LOG-1 OPP-15 writes its next version with what follows, and tells of what changed", () => {
    const { writes, entries, result } = value(update({ amount: 9, custom: { size: 4 } }, whole, { account }));
    expect(result.opportunity).toMatchObject({ amount: 9, contractValue: 9, custom: { need: "rails", size: 4 } });
    expect(toldWrites(writes)).toEqual(["check account acme-1", "replace opportunity"]);
    expect(entries[0]?.data).toMatchObject({ changes: { amount: { from: 5, to: 9 } } });
    expect(value(update({ manualProbability: 0 }, whole)).result.opportunity.probability).toBe(0);
  });

  it("LOG-1 writes nothing where nothing changes, and warns all the same", () => {
    const odd = value(update({ bestCase: 1 }, whole)).result.opportunity;
    const { writes, entries, warnings, result } = value(update({ bestCase: 1 }, odd));
    expect([writes, entries]).toEqual([[], []]);
    expect(result.opportunity).toBe(odd);
    expect(warnings.map(({ code }) => code)).toEqual(["OPPORTUNITY_CASES_UNORDERED"]);
    expect(result.warnings).toEqual(warnings);
  });

  it("OPP-13 OPP-14 is refused of a closed one, and of a term that contradicts itself", () => {
    expect(codes(update({ name: "x" }, opportunityIn("closed-won")))).toEqual(["OPPORTUNITY_CLOSED"]);
    const term = {
      recurringStartOn: "2026-01-01",
      recurringMonths: 1,
      recurringEndOn: "2026-03-31",
    } as OpportunityInput;
    expect(codes(update(term))).toEqual(["RECURRING_TERM_INCONSISTENT recurringEndOn"]);
    expect(codes(update({ accountId: "bolt-1" }))).toEqual(["ACCOUNT_UNKNOWN accountId"]);
  });
});
