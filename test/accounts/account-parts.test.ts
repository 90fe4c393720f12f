import { describe, expect, it } from "vitest";
import type { EnteredAddress } from "../../src/accounts/account-addresses.js";
import { addressObjections, markedAddresses, withAddress } from "../../src/accounts/account-addresses.js";
import { accountName } from "../../src/accounts/account-name.js";
import { accountObjections } from "../../src/accounts/account-objections.js";
import { asCustomer, prospectArrival } from "../../src/accounts/prospect-arrival.js";
import { firstProspectStatus, firstStatusObjections, roleOfAccount } from "../../src/accounts/prospect-status.js";
import type { Address } from "../../src/model/address.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { recordWith } from "../support/store-record.js";

const at = (street: string): Address => ({
  extra: null,
  street,
  postalCode: null,
  city: "Lille",
  region: null,
  countryCode: "FR",
});
const [all, none] = [
  { billing: true, delivery: true, isDefault: true },
  { billing: false, delivery: false, isDefault: false },
];

describe("the addresses of an account", () => {
  it.each<[EnteredAddress[], object[]]>([
    [[{ address: at("1") }], [all]],
    [[{ address: at("1"), billing: false }], [{ ...all, billing: false }]],
    [[{ address: at("1"), delivery: false, isDefault: false }], [{ ...none, billing: true }]],
    [
      [{ address: at("1"), billing: true }, { address: at("2") }],
      [{ ...none, billing: true }, none],
    ],
    [[], []],
  ])("ACC-3 %j have every mark decided", (entered, marks) => {
    expect(markedAddresses(entered)).toEqual(marks.map((own, i) => ({ address: entered[i]?.address, ...own })));
  });

  it("ACC-3 have one default of each mark at most", () => {
    const twice = (i: number, mark: string) => ({
      code: "ADDRESS_DEFAULT_TWICE",
      path: ["addresses", i, "isDefault"],
      params: { mark },
    });
    const marked = (...marks: object[]) => marks.map((own, i) => ({ address: at(`${i}`), ...none, ...own }));
    expect(addressObjections(marked(all, all, all))).toEqual([
      twice(1, "billing"),
      twice(2, "billing"),
      twice(1, "delivery"),
      twice(2, "delivery"),
    ]);
    const [bills, goods] = [
      { billing: true, isDefault: true },
      { delivery: true, isDefault: true },
    ];
    expect(addressObjections(marked(bills, goods, { isDefault: true }, { billing: true }))).toEqual([]);
  });

  it("CONV-8 get one more unless it is there already, the first with every mark", () => {
    const first = withAddress([], at("1"));
    expect(first).toEqual([{ address: at("1"), ...all }]);
    expect(withAddress(first, at("1"))).toBe(first);
    expect(withAddress(first, at("2"))).toEqual([...first, { address: at("2"), ...none }]);
    for (const part of ["extra", "postalCode", "city", "region", "countryCode"] as const)
      expect(withAddress(first, { ...at("1"), [part]: "other" }), part).toHaveLength(2);
  });
});

describe("what an account is called", () => {
  it.each<[Parameters<typeof accountName>[0], string]>([
    [{ isCompany: true, name: "ACME", firstName: "Ann", lastName: "Lee" }, "ACME"],
    [{ isCompany: true, name: null, firstName: "Ann", lastName: "Lee" }, ""],
    [{ isCompany: false, name: "ACME", firstName: "Ann", lastName: "Lee" }, "Ann Lee"],
    [{ isCompany: false, name: null, firstName: "", lastName: "Lee" }, "Lee"],
    [{ isCompany: false, name: null, firstName: "Ann", lastName: null }, "Ann"],
    [{ isCompany: false, name: "ACME", firstName: null, lastName: "" }, ""],
  ])("ACC-1 of %j is %s", (account, name) => {
    expect(accountName(account)).toBe(name);
  });
});

describe("what stands against an account", () => {
  it("ACC-7 is that it is unknown, or was put away", () => {
    const account = recordWith("account", { id: "1", name: "ACME" });
    expect(accountObjections(account, "1", ["accountId"])).toEqual([]);
    expect(accountObjections(undefined, "1", ["accountId"])).toEqual([
      { code: "ACCOUNT_UNKNOWN", path: ["accountId"], params: { accountId: "1" } },
    ]);
    expect(accountObjections({ ...account, archivedAt: new Date(0) }, "1", ["accountId"])).toEqual([
      { code: "ACCOUNT_ARCHIVED", path: ["accountId"], params: { account: "ACME" } },
    ]);
  });
});

describe("a prospect", () => {
  const now = new Date("2026-03-01T00:00:00.000Z");
  const loss = { lostReasonId: "price" as never, lostNote: "too dear" }; // ids are plain strings
  const notLost = { lostReasonId: null, lostNote: null, lostAt: null };

  it("ACC-1 ACC-2 becomes a customer where it is won, keeps why it is lost, and forgets it elsewhere", () => {
    expect(prospectArrival("won", ["prospect", "supplier"], now, loss)).toEqual({
      ...notLost,
      kinds: ["customer", "supplier"],
    });
    expect(prospectArrival("lost", ["prospect"], now, loss)).toEqual({ ...loss, lostAt: now, kinds: ["prospect"] });
    expect(prospectArrival("lost", ["prospect"], now)).toEqual({ ...notLost, lostAt: now, kinds: ["prospect"] });
    for (const role of ["new", null] as const)
      expect(prospectArrival(role, ["prospect"], now, loss)).toEqual({ ...notLost, kinds: ["prospect"] });
  });

  it.each<[Parameters<typeof asCustomer>[0], string[]]>([
    [["prospect"], ["customer"]],
    [["customer", "prospect"], ["customer"]],
    [["supplier"], ["supplier", "customer"]],
    [[], ["customer"]],
  ])("ACC-1 of the kinds %j is, as a customer, %j", (kinds, expected) => {
    expect(asCustomer(kinds)).toEqual(expected);
  });

  it("ACC-1 begins in the new status, where prospects have statuses", () => {
    const pipelines = [shippedPipeline("prospect")];
    const [{ pipeline }] = pipelines as [(typeof pipelines)[0]];
    const first = (kinds: Parameters<typeof asCustomer>[0], prospectStatuses = true) =>
      firstProspectStatus(kinds, { prospectStatuses, pipelines });
    expect(first(["supplier", "prospect"])).toBe(pipeline.newStatusId);
    expect(first(["customer"])).toBeNull();
    expect(first(["prospect"], false)).toBeNull();
    expect(roleOfAccount({ statusId: pipeline.lostStatusId }, { pipelines })).toBe("lost");
    expect(roleOfAccount({ statusId: null }, { pipelines })).toBeNull();
  });

  it("ACC-1 begins in another status only where there is one", () => {
    const pipelines = [shippedPipeline("prospect")];
    const objections = (statusId: string | undefined, kinds = ["prospect"] as const, prospectStatuses = true) =>
      firstStatusObjections(statusId, kinds, { prospectStatuses, pipelines });
    expect(objections(undefined, ["prospect"], false)).toEqual([]);
    expect(objections(pipelines[0]?.pipeline.wonStatusId ?? "")).toEqual([]);
    expect(objections("x", ["prospect"], false)).toEqual([{ code: "PROSPECT_STATUSES_OFF", path: ["statusId"] }]);
    expect(objections("x", [] as never)).toEqual([{ code: "ACCOUNT_NOT_PROSPECT", path: ["statusId"] }]);
    expect(objections("x")).toEqual([{ code: "STATUS_UNKNOWN", path: ["statusId"], params: { statusId: "x" } }]);
  });
});
