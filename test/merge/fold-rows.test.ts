import { describe, expect, it } from "vitest";
import type { RowGroup } from "../../src/merge/fold-rows.js";
import { foldRows } from "../../src/merge/fold-rows.js";
import { foldedRowsOf } from "../../src/merge/folded-rows.js";
import { isEmptyValue } from "../../src/merge/is-empty-value.js";
import { mainLink } from "../../src/merge/main-link.js";
import { foldList, movedReferences } from "../../src/merge/moved-references.js";
import { recordWith } from "../support/store-record.js";

const [links, guests, campaigns] = foldedRowsOf("contact");
if (links === undefined || guests === undefined || campaigns === undefined) throw new Error("there are three");
const link = (id: string, fields: object = {}) =>
  recordWith("accountContact", { id, roleId: null, isMain: false, ...fields });
const joined = (id: string, fields: object = {}) =>
  recordWith("campaignMembership", { id, response: null, relatedKeys: [], ...fields });
const fold = (of: RowGroup["of"], ...owners: RowGroup["owners"]) =>
  foldRows({ of, owners }, new Set(["contact/dup" as never]));

describe("rows that have become rows of one pair", () => {
  it("DUP-11 are none where the original has none, or nobody else has", () => {
    expect(fold(links, [], [link("b")])).toBeNull();
    expect(fold(links, [link("a")], [])).toBeNull();
    expect(fold(links)).toBeNull();
  });

  it("DUP-11 fold into the first of the original's, which takes what it lacks from the first that has it", () => {
    const [a, b, c] = [link("a"), link("b", { roleId: "buyer" }), link("c", { roleId: "boss", isMain: true })];
    expect(fold(links, [a], [b], [c])).toEqual({
      kept: { of: links, before: a, after: { ...a, roleId: "buyer", isMain: true } },
      removed: [b, c],
    });
    const own = link("a", { roleId: "chief", isMain: true });
    expect(fold(links, [own, link("z")], [b])?.kept.after).toEqual(own);
    expect(fold(links, [a], [link("d")])?.kept.after).toEqual(a);
  });

  it("DUP-11 keep what others name in their lists, but for the merged records", () => {
    const a = joined("a", { relatedKeys: ["lead/1"] });
    const b = joined("b", { response: "came", relatedKeys: ["contact/dup", "lead/1", "lead/2"] });
    const after = fold(campaigns, [a], [b])?.kept.after;
    expect(after).toEqual({ ...a, response: "came", relatedKeys: ["lead/1", "lead/2"] });
  });

  it("DUP-11 are links, guests and campaigns of what people are merged", () => {
    const pairs = (type: Parameters<typeof foldedRowsOf>[0]) =>
      foldedRowsOf(type).map((one) => [one.type, one.owner, one.by, one.byKey, one.fills.length]);
    const shared = [
      ["guest", "personKey", "eventId", true, 5],
      ["campaignMembership", "memberKey", "campaignKey", true, 1],
    ];
    expect(pairs("lead")).toEqual(shared);
    expect(pairs("contact")).toEqual([["accountContact", "contactId", "accountId", false, 1], ...shared]);
    expect(pairs("account")).toEqual([["accountContact", "accountId", "contactId", false, 1], ...shared]);
    expect(guests.fills).toEqual(["name", "email", "userId", "answer", "answeredAt"]);
    expect([campaigns.fills, links.fills]).toEqual([["response"], ["roleId"]]);
  });
});

describe("whether a field says nothing", () => {
  it.each([null, undefined, "", " \t", [], {}, [null, ""], { city: null, street: " " }])("DUP-10 %j does", (value) => {
    expect(isEmptyValue(value)).toBe(true);
  });

  it.each([0, false, "a", [0], { city: "Lyon", street: null }, new Date(0)])("DUP-10 %j does not", (value) => {
    expect(isEmptyValue(value)).toBe(false);
  });
});

describe("the main link of a contact", () => {
  const early = { createdAt: new Date(1) };
  const late = { createdAt: new Date(2) };

  it("CONV-11 DUP-11 is that with the preferred account, else the marked one, else the oldest", () => {
    const all = [link("x", { ...late, accountId: "a" }), link("y", { ...late, isMain: true }), link("z", early)];
    expect(mainLink(all, "a" as never)?.id).toBe("x");
    expect(mainLink(all, null)?.id).toBe("y");
    expect(mainLink([link("w", { ...early, isMain: true }), ...all].reverse(), null)?.id).toBe("w");
    expect(mainLink([link("x", late), link("z", early)], null)?.id).toBe("z");
    expect(mainLink([], null)).toBeUndefined();
  });
});

describe("references to what was merged", () => {
  it("DUP-11 name the survivor once in a list, where the first of them stood", () => {
    expect(foldList(["x", "b", "y", "a", "c"], new Set(["b", "c"]), "a")).toEqual(["x", "a", "y"]);
    expect(foldList(["x"], new Set(["b"]), "a")).toEqual(["x"]);
  });

  it("DUP-11 move, but for journals, what was said of pairs, and what happened to the duplicate itself", () => {
    const moved = movedReferences("lead").map(({ type, field }) => `${type}.${field}`);
    expect(moved).toEqual(expect.arrayContaining(["opportunity.leadId", "timelineEntry.relatedKeys"]));
    expect(moved).not.toContain("timelineEntry.subjectKey");
    expect(moved.filter((one) => /^(journal|duplicateDismissal)\./.test(one))).toEqual([]);
  });
});
