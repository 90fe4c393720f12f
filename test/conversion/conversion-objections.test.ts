import { describe, expect, it } from "vitest";
import type { Conversion } from "../../src/conversion/convert-lead.schema.js";
import type { Account } from "../../src/model/account.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import {
  accountRules,
  conversionPlan,
  conversionRefusals,
  conversionRules,
  conversionState,
} from "../support/conversion-decision.js";
import { leadIn, leadRules } from "../support/lead-decision.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";
import { recordWith } from "../support/store-record.js";

const create: Conversion = { account: { create: true } };
const refusing = { leads: leadRules({ guards: { "lead.converted": [() => ({ code: "NO_BUDGET" })] } }) };
const on = (changes = {}) => conversionRules({ accounts: accountRules({ prospectStatuses: true, ...changes }) });
const account = (fields: { readonly [F in keyof Account]?: unknown }) =>
  recordWith("account", { id: "acme-1", name: "ACME", kinds: ["prospect"], ...fields });

describe("what stands against a conversion", () => {
  it("CONV-14 is what a guard of the converted status says, and of a lead that has ended only that it has", () => {
    expect(conversionRefusals(create, conversionState(), conversionRules(refusing))).toEqual(["NO_BUDGET"]);
    const lost = conversionState({ lead: leadIn("lead.lost") });
    expect(conversionRefusals(create, lost, conversionRules(refusing))).toEqual(["LEAD_LOST"]);
  });

  it("CONV-13 goes by the lead's own pipeline, or the default one where none knows its status", () => {
    const own = leadPipeline();
    const rules = conversionRules({ leads: leadRules({ pipelines: [shippedPipeline("lead"), own] }) });
    const convert = (statusId: string) => conversionPlan(create, conversionState({ lead: leadIn(statusId) }), rules);
    expect(convert("b").result.lead.statusId).toBe("done");
    expect(convert("gone-by").result.lead.statusId).toBe("lead.converted");
  });

  it("CONV-13 leaves a lead where it is whose pipeline has no converted status", () => {
    const pipelines = [pipelineOf("lead", { new: "a" }, [{ id: "a" }])];
    const rules = conversionRules({ leads: leadRules({ pipelines }) });
    const { lead } = conversionPlan(create, conversionState({ lead: leadIn("a") }), rules).result;
    expect(lead).toMatchObject({ statusId: "a", convertedById: "ann" });
  });

  it("CONV-1 is nothing where no contact was asked for", () => {
    expect(conversionRefusals({ ...create, contact: null }, conversionState())).toEqual([]);
  });
});

describe("the status of the prospect", () => {
  const to = (prospectStatusId: string, command: Partial<Conversion> = {}): Conversion => ({
    ...create,
    ...command,
    prospectStatusId,
  });
  const taken: Partial<Conversion> = { account: { id: "acme-1" } };
  const refusals = (command: Conversion, existing?: Account, rules = on()) =>
    conversionRefusals(command, conversionState({ account: existing }), rules);

  it("CONV-2 is asked for nowhere unless it was named", () => {
    expect(refusals(create, undefined, conversionRules())).toEqual([]);
    expect(refusals({ ...create, ...taken }, account({ statusId: "prospect.won" }))).toEqual([]);
  });

  it("CONV-2 is for prospects, which a new account is unless it was said otherwise", () => {
    expect(refusals(to("prospect.nurturing"))).toEqual([]);
    const supplier: Conversion = to("prospect.nurturing", { account: { create: true, kinds: ["supplier"] } });
    expect(refusals(supplier)).toEqual(["ACCOUNT_NOT_PROSPECT prospectStatusId"]);
    expect(refusals(to("nowhere"))).toEqual(["STATUS_UNKNOWN prospectStatusId"]);
  });

  it("CONV-2 CONV-4 is no customer's, and any other account's, which becomes a prospect", () => {
    const command = to("prospect.nurturing", taken);
    expect(refusals(command, account({ kinds: ["customer"] }))).toEqual(["ACCOUNT_NOT_PROSPECT prospectStatusId"]);
    expect(refusals(command, account({ kinds: ["customer", "prospect"] }))).toEqual([]);
    expect(refusals(command, account({ kinds: ["supplier"] }))).toEqual([]);
  });

  it("CONV-2 CONV-14 is come to by the rules of moving, told once and where it was entered", () => {
    const guards = { "prospect.nurturing": [() => ({ code: "NOT_NOW" })] };
    const command = to("prospect.nurturing", taken);
    const at = (statusId: string | null) => refusals(command, account({ statusId }), on({ guards }));
    expect(at("prospect.to-process")).toEqual(["NOT_NOW prospectStatusId"]);
    expect(at("prospect.nurturing")).toEqual([]);
    expect(at(null)).toEqual([]);
    const unknown = refusals(to("nowhere", taken), account({ statusId: "prospect.to-process" }), on());
    expect(unknown).toEqual(["STATUS_UNKNOWN prospectStatusId"]);
  });
});
