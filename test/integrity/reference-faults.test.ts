import { describe, expect, it } from "vitest";
import { checkedReferences } from "../../src/integrity/checked-references.js";
import { claimFaults, heldFaults } from "../../src/integrity/claim-faults.js";
import { consentFaults } from "../../src/integrity/consent-faults.js";
import { mergeFaults, survivorOf } from "../../src/integrity/merge-faults.js";
import { referenceFaults } from "../../src/integrity/reference-faults.js";
import { furtherKeys, wantedKeys } from "../../src/integrity/wanted-keys.js";
import type { AnyRecord, RecordType, RecordTypes } from "../../src/model/record-types.js";
import { entryClaimId } from "../../src/reference-data/entry-claim-id.js";
import { templateNameIds } from "../../src/templates/template-names.js";
import type { Planted } from "../support/planted-faults.js";
import { recordWith } from "../support/store-record.js";
import { lookedAt, surroundingsOf } from "../support/surroundings-of.js";

const away = { archivedAt: new Date(Date.UTC(2026, 0, 5)) };
const put = <T extends RecordType>(type: T, fields: object) =>
  [type, recordWith(type, { companyId: "acme", ...fields } as never)] as unknown as Planted; // a type and its record
const of = <T extends RecordType>(type: T, fields: object) =>
  recordWith(type, { companyId: "acme", ...fields } as never) as RecordTypes[T];
/** What a repair writes, in short. */
const writesOf = (repair: ReturnType<typeof mergeFaults>[number]["repair"] | undefined, field = "") =>
  repair?.map((write) => {
    const record: AnyRecord | undefined = "record" in write ? write.record : undefined;
    const value =
      record === undefined && "expectedVersion" in write ? write.expectedVersion : record?.[field as keyof AnyRecord];
    return [write.op, write.type, record?.id ?? ("id" in write ? write.id : ""), value];
  });

describe("the records that one names", () => {
  const named = <T extends RecordType>(type: T, fields: object, people = false) =>
    checkedReferences(type, of(type, fields), people).map(({ field, to, id }) => `${field} ${to}/${id}`);

  it("SEC-5 are looked for by id, by key, and in lists", () => {
    expect(named("opportunity", { accountId: "a", contactId: null, sourceId: "s" })).toEqual([
      "accountId account/a",
      "sourceId source/s",
    ]);
    expect(named("lead", { tagIds: ["t1", "t2"] })).toEqual(["tagIds tag/t1", "tagIds tag/t2"]);
    expect(named("attachment", { relatedKeys: ["lead/l", "quote/1", "account/a"] })).toEqual([
      "relatedKeys lead/l",
      "relatedKeys account/a",
    ]);
  });

  it("SEC-5 are users, teams and companies where the host keeps them here", () => {
    expect(named("lead", { assignedToId: "ann", teamId: "t" })).toEqual([]);
    expect(named("lead", { assignedToId: "ann", teamId: "t" }, true)).toEqual([
      "companyId company/acme",
      "assignedToId user/ann",
      "teamId team/t",
    ]);
    expect(named("attachment", { relatedKeys: ["user/ann"] })).toEqual([]);
  });

  it("SEC-5 are none of what tells of the past, nor what has faults of its own", () => {
    for (const type of ["timelineEntry", "journal"] as const)
      expect(named(type, { subjectKey: "lead/gone", relatedKeys: ["lead/gone"], actorId: "ann" }, true)).toEqual([]);
    expect(named("duplicateDismissal", { oneKey: "lead/gone", otherKey: "lead/gone" }, true)).toEqual([]);
    expect(named("lead", { statusId: "nowhere" })).toEqual([]);
    expect(named("claim", { holderKey: "source/gone" })).toEqual([]);
    expect(named("claim", { holderKey: "source/gone" }, true)).toEqual(["companyId company/acme"]);
  });
});

describe("what a record names and is not stored", () => {
  const found = <T extends RecordType>(type: T, fields: object, ...records: readonly Planted[]) =>
    referenceFaults(type, of(type, { id: "own", ...fields }), surroundingsOf(records));
  const missing = (field: string, to: string) => ({ code: "REFERENCE_MISSING", fields: [field], params: { to } });

  it("SEC-5 is told of, one by one, and nothing of what is", () => {
    expect(found("opportunity", { accountId: "a" }, put("account", { id: "a" }))).toEqual([]);
    expect(found("opportunity", { accountId: "a", contactId: "c" })).toMatchObject([
      missing("accountId", "account/a"),
      missing("contactId", "contact/c"),
    ]);
  });

  it("SEC-5 is forgotten where it was chosen from a list, or shown besides, as long as it stays away", () => {
    const [source] = found("lead", { sourceId: "s" });
    expect(source).toMatchObject(missing("sourceId", "source/s"));
    expect(writesOf(source?.repair, "sourceId")).toEqual([
      ["replace", "lead", "own", null],
      ["check", "source", "s", null],
    ]);
    const [tag] = found("lead", { tagIds: ["t1", "t2"] }, put("tag", { id: "t2" }));
    expect(writesOf(tag?.repair, "tagIds")?.[0]).toEqual(["replace", "lead", "own", ["t2"]]);
    expect(writesOf(found("lead", { tagIds: ["t1"] })[0]?.repair, "tagIds")?.[0]).toEqual([
      "replace",
      "lead",
      "own",
      [],
    ]);
    const [related] = found("attachment", { relatedKeys: ["lead/l", "quote/1"] });
    expect(writesOf(related?.repair, "relatedKeys")?.[0]).toEqual(["replace", "attachment", "own", ["quote/1"]]);
  });

  it("SEC-5 is left to somebody who looks where a record cannot do without, or it tells what it is about", () => {
    const repairs = (faults: ReturnType<typeof referenceFaults>) => faults.map(({ repair }) => repair);
    expect(repairs(found("opportunity", { accountId: "a" }))).toEqual([null]);
    expect(repairs(found("attachment", { relatedKeys: ["lead/l"] }))).toEqual([null]);
    expect(repairs(found("lead", { mergedIntoId: "gone" }))).toEqual([null]);
  });
});

describe("what a record names and was merged", () => {
  const chain = [
    put("account", { id: "a", mergedIntoId: "b", ...away }),
    put("account", { id: "b", mergedIntoId: "c", ...away }),
    put("account", { id: "c", version: 7 }),
  ];
  const found = <T extends RecordType>(type: T, fields: object, records = chain) =>
    referenceFaults(type, of(type, { id: "own", ...fields }), surroundingsOf(records));

  it("SEC-5 is what answers for it in the end, by id, by key and in lists, at the version that was seen", () => {
    const [byId] = found("opportunity", { accountId: "a" });
    expect(byId).toMatchObject({ code: "REFERENCE_TO_MERGED", fields: ["accountId"], params: { to: "account/a" } });
    expect(writesOf(byId?.repair, "accountId")).toEqual([
      ["replace", "opportunity", "own", "c"],
      ["check", "account", "c", 7],
    ]);
    const [listed] = found("attachment", { relatedKeys: ["quote/1", "account/a", "account/c"] });
    expect(writesOf(listed?.repair, "relatedKeys")?.[0]).toEqual([
      "replace",
      "attachment",
      "own",
      ["quote/1", "account/c"],
    ]);
    expect(found("opportunity", { accountId: "c" })).toEqual([]);
  });

  it("SEC-5 is left to somebody who looks in rows of pairs, and where nothing answers for it", () => {
    const links = found("accountContact", { accountId: "a", contactId: "p" }, [...chain, put("contact", { id: "p" })]);
    expect(links).toMatchObject([{ code: "REFERENCE_TO_MERGED", fields: ["accountId"], repair: null }]);
    const known = [...chain, put("calendarEvent", { id: "e" })];
    expect(found("guest", { eventId: "e", personKey: "account/a" }, known)).toMatchObject([{ repair: null }]);
    const member = { memberKey: "account/a", campaignKey: "campaign/1" };
    expect(found("campaignMembership", member)).toMatchObject([{ fields: ["memberKey"], repair: null }]);
    const circle = [put("account", { id: "a", mergedIntoId: "b" }), put("account", { id: "b", mergedIntoId: "a" })];
    expect(found("opportunity", { accountId: "a" }, circle)).toMatchObject([
      { code: "REFERENCE_TO_MERGED", fields: ["accountId"], repair: null, params: { to: "account/a" } },
    ]);
    expect(found("opportunity", { accountId: "a" }, chain.slice(0, 1))).toMatchObject([{ repair: null }]);
  });

  it("SEC-5 is told of a record that was merged itself by what it was merged into", () => {
    expect(found("account", { mergedIntoId: "a" })).toEqual([]);
    expect(survivorOf("account", "a", surroundingsOf(chain))).toMatchObject({ id: "c" });
    expect(survivorOf("account", "c", surroundingsOf(chain))).toMatchObject({ id: "c" });
    expect(survivorOf("account", "gone", surroundingsOf(chain))).toBeNull();
  });
});

describe("a record that was merged", () => {
  const found = (id: string, ...leads: readonly (readonly [string, string | null, object?])[]) => {
    const records = leads.map(([own, mergedIntoId, fields = away]) =>
      put("lead", { id: own, version: 3, mergedIntoId, ...fields }),
    );
    const lead = records.map(([, record]) => record).find((record) => record.id === id) as RecordTypes["lead"];
    return mergeFaults("lead", lead, surroundingsOf(records));
  };

  it("SEC-5 is put away and points at what answers for it", () => {
    expect(found("a", ["a", "b"], ["b", null])).toEqual([]);
    expect(found("b", ["a", "b"], ["b", null])).toEqual([]);
    expect(found("a", ["a", "gone"])).toEqual([]);
    expect(mergeFaults("opportunity", of("opportunity", {}), surroundingsOf())).toEqual([]);
  });

  it("SEC-5 is put away since it was written last, where it is still in use", () => {
    const updatedAt = new Date(Date.UTC(2026, 0, 8));
    const [fault] = found("a", ["a", "b", { archivedAt: null, updatedAt }], ["b", null]);
    expect(fault).toMatchObject({ code: "MERGED_IN_USE", fields: ["archivedAt"] });
    expect(writesOf(fault?.repair, "archivedAt")).toEqual([["replace", "lead", "a", updatedAt]]);
  });

  it("SEC-5 points onward where that was merged too, and is left to somebody who looks in a circle", () => {
    const [fault] = found("a", ["a", "b"], ["b", "c"], ["c", null]);
    expect(fault).toMatchObject({
      code: "MERGED_INTO_MERGED",
      fields: ["mergedIntoId"],
      params: { to: "b", survivor: "c" },
    });
    expect(writesOf(fault?.repair, "mergedIntoId")).toEqual([
      ["replace", "lead", "a", "c"],
      ["check", "lead", "c", 3],
    ]);
    expect(found("a", ["a", "b", { archivedAt: null }], ["b", "a"])).toMatchObject([
      { code: "MERGED_IN_USE" },
      { code: "MERGED_IN_CIRCLE", fields: ["mergedIntoId"], params: { to: "b" }, repair: null },
    ]);
  });
});

describe("what a record holds for itself", () => {
  const claimOf = (name: string) => entryClaimId("source", "acme" as never, { field: "name", value: name });
  const source = (id: string, name: string) => of("source", { id, name, version: 4 });
  const claim = (id: string, holderKey: string) => of("claim", { id, holderKey });

  it("SEC-5 is held by a claim, and made where there is none", () => {
    const held = (...claims: readonly RecordTypes["claim"][]) =>
      heldFaults("source", source("s", "Fair"), surroundingsOf(claims.map((one) => ["claim", one] as Planted)));
    expect(held(claim(claimOf("Fair"), "source/s"))).toEqual([]);
    const [fault] = held();
    expect(fault).toMatchObject({ code: "VALUE_UNCLAIMED", fields: ["name"] });
    expect(fault?.repair).toMatchObject([
      {
        op: "insert",
        record: { id: claimOf("Fair"), companyId: "acme", holderKey: "source/s", createdAt: lookedAt, version: 1 },
      },
      { op: "check", type: "source", id: "s", expectedVersion: 4 },
    ]);
    expect(held(claim(claimOf("Fair"), "source/other"))).toMatchObject([
      { code: "VALUE_HELD_TWICE", fields: ["name"], params: { other: "source/other" }, repair: null },
    ]);
  });

  it("SEC-5 is the name of a template once, and nothing of other types", () => {
    const [own = "", shared = ""] = templateNameIds("acme", "Hello");
    const faults = heldFaults("template", of("template", { id: "t", name: "Hello" }), surroundingsOf());
    expect(faults).toMatchObject([{ code: "VALUE_UNCLAIMED", repair: [{ record: { id: own } }, {}] }]);
    expect(shared).not.toBe(own);
    expect(heldFaults("lead", of("lead", {}), surroundingsOf())).toEqual([]);
  });

  it("SEC-5 is claimed by nobody that is not stored or does not have it", () => {
    const found = (one: RecordTypes["claim"], ...records: readonly Planted[]) =>
      claimFaults(one, surroundingsOf(records));
    const fair = put("source", { id: "s", name: "Fair", version: 4 });
    expect(found(claim(claimOf("Fair"), "source/s"), fair)).toEqual([]);
    expect(found(claim("any", "quote/1"))).toEqual([]);
    expect(found(claim("any", "lead/l"), put("lead", { id: "l" }))).toEqual([]);
    const [gone] = found(claim("x", "source/s"));
    expect(gone).toMatchObject({ code: "CLAIM_WITHOUT_HOLDER", fields: ["holderKey"], params: { to: "source/s" } });
    expect(writesOf(gone?.repair)).toEqual([
      ["remove", "claim", "x", 1],
      ["check", "source", "s", null],
    ]);
    const [other] = found(claim(claimOf("Show"), "source/s"), fair);
    expect(other).toMatchObject({ code: "CLAIM_DIFFERS", fields: ["holderKey"], params: { to: "source/s" } });
    expect(writesOf(other?.repair)).toEqual([
      ["remove", "claim", claimOf("Show"), 1],
      ["check", "source", "s", 4],
    ]);
  });
});

describe("an address at which somebody takes no e-mail", () => {
  const asked: unknown[] = [];
  const around = surroundingsOf([], {
    declines: (companyId, email) => {
      asked.push([companyId, email]);
      return true;
    },
  });
  const found = (fields: object, of_ = around) =>
    consentFaults("contact", of("contact", { id: "c", email: "lee@x.example", ...fields }), of_);

  it("SEC-5 gets none from anybody who has it", () => {
    const [fault] = found({});
    expect(fault).toMatchObject({ code: "CONSENT_DIFFERS", fields: ["doNotEmail"] });
    expect(writesOf(fault?.repair, "doNotEmail")).toEqual([["replace", "contact", "c", true]]);
    expect(asked).toEqual([["acme", "lee@x.example"]]);
  });

  it("SEC-5 is none of who has none, takes none anyway or was put away, nor one at which all take e-mail", () => {
    for (const fields of [{ email: null }, { doNotEmail: true }, away]) expect(found(fields)).toEqual([]);
    expect(found({}, surroundingsOf())).toEqual([]);
  });
});

describe("what has to be known to judge a record", () => {
  it("SEC-5 is what it names, the claims on what it holds, and who holds a claim", () => {
    expect(wantedKeys("opportunity", of("opportunity", { accountId: "a" }), true)).toEqual([
      "company/acme",
      "account/a",
    ]);
    expect(wantedKeys("opportunity", of("opportunity", { accountId: "a" }), false)).toEqual(["account/a"]);
    const claimId = entryClaimId("source", "acme" as never, { field: "name", value: "Fair" });
    expect(wantedKeys("source", of("source", { name: "Fair" }), false)).toEqual([`claim/${claimId}`]);
    expect(wantedKeys("claim", of("claim", { holderKey: "source/s" }), false)).toEqual(["source/s"]);
  });

  it("SEC-5 is what something was merged into, and the event of a reminder", () => {
    expect(furtherKeys("lead", of("lead", { mergedIntoId: "b" }))).toEqual(["lead/b"]);
    expect(furtherKeys("lead", of("lead", {}))).toEqual([]);
    expect(furtherKeys("reminder", of("reminder", { eventId: "e" }))).toEqual(["calendarEvent/e"]);
    expect(furtherKeys("guest", of("guest", { eventId: "e" }))).toEqual([]);
  });
});
