import { describe, expect, it } from "vitest";
import { contactFaults, linkFaults } from "../../src/integrity/contact-faults.js";
import { guestFaults, membershipFaults } from "../../src/integrity/row-faults.js";
import type { AnyRecord } from "../../src/model/record-types.js";
import type { Planted } from "../support/planted-faults.js";
import { recordWith } from "../support/store-record.js";
import { lookedAt, surroundingsOf } from "../support/surroundings-of.js";

const day = (date: number) => new Date(Date.UTC(2026, 0, date));
/** What a repair writes, in short. */
const writesOf = ([fault]: ReturnType<typeof contactFaults>, ...told: readonly string[]) =>
  fault?.repair?.map((write) => {
    const record: AnyRecord | undefined = "record" in write ? write.record : undefined;
    const id = record?.id ?? ("id" in write ? write.id : "");
    return [write.op, id, ...told.map((field) => record?.[field as keyof AnyRecord])].filter(
      (one) => one !== undefined,
    );
  });
const codesOf = (faults: ReturnType<typeof contactFaults>) =>
  faults.map(({ code, fields, params }) =>
    [code, fields.join(" "), params["other"]].filter((one) => one !== undefined),
  );

const link = (id: string, accountId: string, fields: object = {}) =>
  recordWith("accountContact", {
    id,
    contactId: "c",
    accountId,
    isMain: false,
    roleId: null,
    createdAt: day(1),
    ...fields,
  });
const aroundRows = (type: "accountContact" | "guest" | "campaignMembership", ...rows: readonly unknown[]) =>
  surroundingsOf(rows.map((row) => [type, row] as unknown as Planted)); // of that type

describe("the main account of a contact", () => {
  const found = (mainAccountId: string | null, ...links: readonly ReturnType<typeof link>[]) =>
    contactFaults(recordWith("contact", { id: "c", mainAccountId }), aroundRows("accountContact", ...links));
  const main = { isMain: true };

  it("SEC-5 ACC-7 is that of its one main link, or none without links", () => {
    expect(found("x", link("l1", "x", main), link("l2", "y"))).toEqual([]);
    expect(found(null)).toEqual([]);
    expect(found(null, link("l1", "x"))).toEqual([]);
  });

  it("SEC-5 ACC-7 follows the one link that is marked", () => {
    const faults = found("y", link("l1", "x", main), link("l2", "y"));
    expect(codesOf(faults)).toEqual([["CONTACT_MAIN_ACCOUNT_DIFFERS", "mainAccountId"]]);
    expect(writesOf(faults, "mainAccountId")).toEqual([
      ["check", "l1"],
      ["replace", "c", "x"],
    ]);
    expect(writesOf(found(null, link("l1", "x", main)), "mainAccountId")).toEqual([
      ["check", "l1"],
      ["replace", "c", "x"],
    ]);
  });

  it("SEC-5 ACC-7 marks its link where none is marked, and is none where it has no such link", () => {
    expect(writesOf(found("y", link("l1", "x"), link("l2", "y")), "isMain")).toEqual([
      ["replace", "l2", true],
      ["check", "c"],
    ]);
    expect(writesOf(found("z", link("l1", "x"), link("l2", "y")), "mainAccountId")).toEqual([["replace", "c", null]]);
  });

  it("SEC-5 ACC-7 leaves one of several main links marked: its own, or else the oldest, which it follows", () => {
    const both = [link("l2", "x", { ...main, createdAt: day(2) }), link("l1", "y", main), link("l3", "z")];
    const faults = found("x", ...both);
    expect(codesOf(faults)).toEqual([["CONTACT_MAIN_LINK_TWICE", "mainAccountId"]]);
    expect(writesOf(faults, "isMain")).toEqual([
      ["replace", "l1", false],
      ["check", "l2"],
    ]);
    const lost = found("w", ...both);
    expect(writesOf(lost, "isMain")).toEqual([
      ["replace", "l2", false],
      ["check", "l1"],
      ["replace", "c"],
    ]);
    expect(writesOf(lost, "mainAccountId")?.at(-1)).toEqual(["replace", "c", "y"]);
    const sameDay = [link("l2", "x", main), link("l1", "y", main)];
    expect(writesOf(found(null, ...sameDay), "isMain")?.slice(0, 2)).toEqual([
      ["replace", "l2", false],
      ["check", "l1"],
    ]);
  });
});

describe("a link of a contact to an account", () => {
  const found = (own: ReturnType<typeof link>, ...others: readonly ReturnType<typeof link>[]) =>
    linkFaults(own, aroundRows("accountContact", own, ...others));

  it("SEC-5 is there once, the oldest", () => {
    expect(found(link("l2", "x"), link("l1", "y"))).toEqual([]);
    expect(found(link("l1", "x"), link("l2", "x"))).toEqual([]);
    const faults = found(link("l2", "x"), link("l1", "x"));
    expect(codesOf(faults)).toEqual([["CONTACT_LINK_TWICE", "accountId contactId", "l1"]]);
    expect(writesOf(faults)).toEqual([
      ["remove", "l2"],
      ["check", "l1"],
    ]);
    expect(codesOf(found(link("l1", "x", { createdAt: day(2) }), link("l2", "x")))).toMatchObject([
      [expect.any(String), expect.any(String), "l2"],
    ]);
  });

  it("SEC-5 leaves what it says besides to the one that stays", () => {
    const taken = (own: object, kept: object) => {
      const [, write] = writesOf(found(link("l2", "x", own), link("l1", "x", kept)), "isMain", "roleId") ?? [];
      return write;
    };
    expect(taken({ isMain: true }, {})).toEqual(["replace", "l1", true, null]);
    expect(taken({ roleId: "buyer" }, { isMain: true })).toEqual(["replace", "l1", true, "buyer"]);
    expect(taken({ roleId: "buyer" }, { roleId: "boss" })).toEqual(["check", "l1"]);
    expect(taken({ isMain: true }, { isMain: true })).toEqual(["check", "l1"]);
    expect(taken({}, { isMain: true, roleId: "boss" })).toEqual(["check", "l1"]);
  });
});

describe("a guest of an event", () => {
  const guest = (id: string, fields: object = {}) =>
    recordWith("guest", { id, eventId: "e", email: null, userId: null, answer: null, createdAt: day(1), ...fields });
  const found = (own: ReturnType<typeof guest>, ...others: readonly ReturnType<typeof guest>[]) =>
    guestFaults(own, aroundRows("guest", own, ...others));
  const lee = { email: "lee@x.example" };

  it("SEC-5 is there once by address or as a colleague, the oldest", () => {
    expect(found(guest("g1", lee), guest("g2", lee))).toEqual([]);
    expect(found(guest("g2", lee), guest("g1", { email: "li@x.example" }))).toEqual([]);
    expect(found(guest("g2"), guest("g1"))).toEqual([]);
    expect(found(guest("g2", { userId: "ann" }), guest("g1", { userId: "bob" }))).toEqual([]);
    const faults = found(guest("g2", lee), guest("g1", lee));
    expect(codesOf(faults)).toEqual([["GUEST_REPEATED", "email", "g1"]]);
    expect(writesOf(faults, "archivedAt")).toEqual([
      ["replace", "g2", lookedAt],
      ["check", "g1"],
    ]);
    expect(codesOf(found(guest("g2", { userId: "ann" }), guest("g1", { userId: "ann", ...lee })))).toEqual([
      ["GUEST_REPEATED", "userId", "g1"],
    ]);
    expect(codesOf(found(guest("g1", { ...lee, createdAt: day(2) }), guest("g2", lee)))).toEqual([
      ["GUEST_REPEATED", "email", "g2"],
    ]);
  });

  it("SEC-5 is not told of where either was put away", () => {
    const away = { ...lee, archivedAt: day(3) };
    expect(found(guest("g2", away), guest("g1", lee))).toEqual([]);
    expect(found(guest("g2", lee), guest("g1", away))).toEqual([]);
  });

  it("SEC-5 is left to somebody who looks once it answered", () => {
    const faults = found(guest("g2", { ...lee, answer: "accepted" }), guest("g1", lee));
    expect(faults).toMatchObject([{ code: "GUEST_REPEATED", repair: null }]);
  });
});

describe("a participation in a campaign", () => {
  const member = (id: string, fields: object = {}) =>
    recordWith("campaignMembership", {
      id,
      memberKey: "lead/l",
      campaignKey: "campaign/1",
      response: null,
      createdAt: day(1),
      ...fields,
    });
  const found = (own: ReturnType<typeof member>, ...others: readonly ReturnType<typeof member>[]) =>
    membershipFaults(own, aroundRows("campaignMembership", own, ...others));

  it("SEC-5 is there once, the oldest", () => {
    expect(found(member("m2"), member("m1", { campaignKey: "campaign/2" }))).toEqual([]);
    expect(found(member("m1"), member("m2"))).toEqual([]);
    const faults = found(member("m2"), member("m1"));
    expect(codesOf(faults)).toEqual([["MEMBERSHIP_REPEATED", "memberKey campaignKey", "m1"]]);
    expect(writesOf(faults)).toEqual([
      ["remove", "m2"],
      ["check", "m1"],
    ]);
  });

  it("SEC-5 goes unless it alone has its response", () => {
    const repair = (own: string | null, kept: string | null) =>
      found(member("m2", { response: own }), member("m1", { response: kept }))[0]?.repair ?? null;
    expect(repair("came", null)).toBeNull();
    expect(repair("came", "asked")).toBeNull();
    expect(repair("came", "came")).not.toBeNull();
    expect(repair(null, "came")).not.toBeNull();
  });
});
