import { describe, expect, it } from "vitest";
import type { Conversion } from "../../src/conversion/convert-lead.schema.js";
import type { Account } from "../../src/model/account.js";
import {
  accountRules,
  conversionPlan,
  conversionRules,
  conversionState,
  toldWrites,
} from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const create: Conversion = { account: { create: true } };
const taken: Conversion = { account: { id: "acme-1" } };
const { now } = decisionEnv();
const { lead } = conversionState();
const lyon = { street: "2 quai Perrache", postalCode: "69002", city: "Lyon", countryCode: "FR" } as never; // the rest is empty
const on = conversionRules({ accounts: accountRules({ prospectStatuses: true }) });
const acme = (fields: { readonly [F in keyof Account]?: unknown } = {}) =>
  recordWith("account", {
    id: "acme-1",
    companyId: "acme",
    isCompany: true,
    name: "ACME",
    kinds: ["prospect"],
    ...fields,
  });
const entriesOf = ({ entries }: ReturnType<typeof conversionPlan>) =>
  entries.filter(({ subjectKey }) => subjectKey.startsWith("account/"));

describe("the account that a conversion makes", () => {
  it("CONV-3 is a prospect or what was asked for, under its reference, in the lead's company or the actor's", () => {
    const { account } = conversionPlan(create, conversionState()).result;
    expect(account).toMatchObject({ kinds: ["prospect"], addresses: [], reference: "A-1", companyId: "acme" });
    const supplier: Conversion = { account: { create: true, kinds: ["supplier"] } };
    const elsewhere = conversionState({ lead: { ...lead, companyId: "bolt" as never } });
    expect(conversionPlan(supplier, elsewhere).result.account).toMatchObject({
      kinds: ["supplier"],
      companyId: "bolt",
    });
    const nobodys = conversionState({ lead: { ...lead, companyId: null } });
    expect(conversionPlan(create, nobodys).result.account.companyId).toBe("acme");
  });

  it("CONV-12 is told of on its timeline and the lead's", () => {
    const plan = conversionPlan(create, conversionState(), on);
    const { account } = plan.result;
    expect(entriesOf(plan)).toMatchObject([
      {
        kind: "created",
        subjectKey: `account/${account.id}`,
        relatedKeys: [`account/${account.id}`, "lead/lead-1"],
        toStatusId: "prospect.to-process",
        data: { name: "ACME" },
      },
    ]);
  });

  it("CONV-6 CONV-8 reports every field as carried to the account, the address too", () => {
    const full = { ...lead, address: lyon, custom: { size: 3 }, email: "a@acme.example" };
    const rules = conversionRules({ customFields: { account: { size: "staff" } } });
    const { report } = conversionPlan(create, conversionState({ lead: full }), rules).result;
    expect(report.carried.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "companyName account.name",
      "email account.email",
      "custom.size account.custom.staff",
      "address account.addresses",
    ]);
    expect(report.unmapped).toEqual(["firstName", "lastName"]);
  });
});

describe("the account that a conversion takes", () => {
  const statuses = (account: Account, command: Conversion = taken) =>
    conversionPlan(command, conversionState({ account }), on);

  it("CONV-9 is only checked where nothing of it changes", () => {
    const whole = { firstName: null, lastName: null, searchText: "acme" };
    const once = conversionPlan(taken, conversionState({ account: acme(whole) })).result.account;
    const again = conversionPlan(taken, conversionState({ account: once }));
    expect(toldWrites(again.writes)[0]).toBe("check account acme-1");
    expect(again.writes[0]).toMatchObject({ expectedVersion: once.version });
    expect(again.result.account).toBe(once);
    expect(entriesOf(again)).toEqual([]);
  });

  it("CONV-8 reports its address as filled or the same", () => {
    const account = acme();
    const state = conversionState({ account, lead: { ...lead, address: lyon } });
    const first = conversionPlan(taken, state).result;
    const place = { from: "address", to: "account.addresses" };
    expect(first.report.filled).toContainEqual(place);
    const { report, account: kept } = conversionPlan(taken, { ...state, account: first.account }).result;
    expect(report.same).toContainEqual(place);
    expect([...report.filled, ...report.carried]).not.toContainEqual(place);
    expect(kept.addresses).toHaveLength(1);
  });

  it("CONV-8 keeps its addresses where the lead has none, and nothing is reported of one", () => {
    const { account } = conversionPlan(
      taken,
      conversionState({ account: acme(), lead: { ...lead, address: lyon } }),
    ).result;
    const { report, account: kept } = conversionPlan(taken, conversionState({ account })).result;
    expect(kept.addresses).toEqual(account.addresses);
    expect([...report.same, ...report.filled].map(({ from }) => from)).toEqual(["companyName"]);
  });

  it("CONV-4 stays what it is besides becoming a prospect", () => {
    const kinds = (...given: Account["kinds"]) => statuses(acme({ kinds: given })).result.account.kinds;
    expect(kinds("prospect", "supplier")).toEqual(["prospect", "supplier"]);
    expect(kinds("customer")).toEqual(["customer"]);
    expect(kinds("internal")).toEqual(["internal", "prospect"]);
  });

  it("CONV-2 gets the first status where it has none, with a line of history and a place on the board", () => {
    const plan = statuses(acme({ kinds: ["supplier"] }));
    expect(plan.result.account).toMatchObject({ statusId: "prospect.to-process", statusSince: now });
    expect(plan.result.account.boardRank).toEqual(expect.any(String));
    expect(entriesOf(plan)).toMatchObject([
      { kind: "statusChanged", fromStatusId: null, toStatusId: "prospect.to-process", spentMs: null },
    ]);
    expect(toldWrites(plan.writes).slice(0, 2)).toEqual(["check pipeline prospect.default", "replace account"]);
  });

  it("CONV-2 keeps the status that it has unless another was chosen", () => {
    const since = new Date(now.getTime() - 5_000);
    const account = acme({ statusId: "prospect.nurturing", statusSince: since, boardRank: "MV" });
    const kept = statuses(account);
    expect(kept.result.account).toMatchObject({ statusId: "prospect.nurturing", statusSince: since });
    expect([entriesOf(kept), toldWrites(kept.writes)[0]]).toEqual([[], "replace account"]);
    const same = statuses(account, { ...taken, prospectStatusId: "prospect.nurturing" });
    expect([same.result.account.statusSince, entriesOf(same)]).toEqual([since, []]);
    const moved = statuses(account, { ...taken, prospectStatusId: "prospect.sales-qualification" });
    expect(moved.result.account).toMatchObject({ statusSince: now, boardRank: "MV" });
    expect(entriesOf(moved)).toMatchObject([{ fromStatusId: "prospect.nurturing", spentMs: 5_000 }]);
  });

  it("CONV-2 ACC-1 is a customer where the status that was chosen is the won one", () => {
    const { account } = statuses(acme(), { ...taken, prospectStatusId: "prospect.won" }).result;
    expect(account).toMatchObject({ statusId: "prospect.won", kinds: ["customer"] });
  });

  it("CONV-2 has no status where prospects have none, and no customer gets one", () => {
    expect(conversionPlan(taken, conversionState({ account: acme() })).result.account.statusId).toBeNull();
    expect(statuses(acme({ kinds: ["customer"] })).result.account.statusId).toBeNull();
  });
});
