import { describe, expect, it } from "vitest";
import type { RecordType } from "../../src/model/record-types.js";
import type { ErasureState } from "../../src/privacy/decide-erase.js";
import { decideErase, filesOf } from "../../src/privacy/decide-erase.js";
import { cleanedFields, emptiedFields, followingFields } from "../../src/privacy/erase-fields.js";
import type { Holding, HoldingRelation } from "../../src/privacy/holding.js";
import { holding, keyOfHolding } from "../../src/privacy/holding.js";
import { keptData } from "../../src/privacy/kept-data.js";
import { personObjections } from "../../src/privacy/person-objections.js";
import { newSuppression, suppressionId } from "../../src/privacy/suppressed-address.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const nothing = () => new Set<string>();
const held = <T extends RecordType>(type: T, relation: HoldingRelation, fields: object) =>
  holding(type, recordWith(type, { companyId: "acme", ...fields } as never), relation, []);
const lee = held("lead", "person", {
  id: "l",
  firstName: "Ann",
  lastName: "Lee",
  fullName: "Ann Lee",
  email: "lee@x.example",
  statusId: "lead.nurturing",
  picture: "pic",
  custom: { budget: 5, shoe: 42 },
});
const other = (records: readonly Holding[]) => records.map(keyOfHolding);

const decide = (holdings: readonly Holding[], state: Partial<ErasureState> = {}, suppress = true) =>
  decideErase(
    {
      person: { records: [lee], keys: other([lee]), addresses: ["lee@x.example"], shared: [] },
      isPartlyConcealed: false,
      holdings: [lee, ...holdings],
      suppressed: new Set(),
      filesInUse: new Set(),
      ...state,
    },
    { suppress, impersonal: (type) => new Set(type === "lead" ? ["budget"] : []) },
    env,
  );
function planOf(...given: Parameters<typeof decide>) {
  const decision = decide(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}
/** What becomes of one holding, field by field; nothing where it is not written. */
const written = (one: Holding) => {
  const { writes } = planOf([one]);
  const found = writes.find(
    (write) => "record" in write && write.type === one.type && write.record.id === one.record.id,
  );
  return found !== undefined && "record" in found ? (found.record as unknown as Record<string, unknown>) : undefined;
};

describe("erasing a person", () => {
  it("ACC-15 empties its records, and keeps what figures are made of", () => {
    const { writes, entries, warnings, result } = planOf([]);
    expect(writes).toMatchObject([
      {
        op: "replace",
        record: {
          id: "l",
          version: 2,
          firstName: null,
          lastName: "[…]",
          fullName: "[…]",
          email: null,
          picture: null,
          statusId: "lead.nurturing",
          custom: { budget: 5 },
        },
      },
      { op: "insert", type: "claim", record: { id: suppressionId("acme", "lee@x.example") } },
    ]);
    expect(warnings).toEqual([]);
    const [told] = result.erased;
    expect(told?.key).toBe("lead/l");
    expect([...(told?.fields ?? [])].sort()).toEqual([
      "custom",
      "email",
      "firstName",
      "fullName",
      "lastName",
      "picture",
      "searchText",
    ]);
    expect(result).toMatchObject({ keys: ["lead/l"], files: ["pic"], suppressed: 1 });
    expect(result.kept).toContainEqual({
      code: "ERASURE_KEEPS_CONSENT",
      type: "claim",
      records: 1,
      fields: ["id", "holderKey"],
    });
    expect(entries).toMatchObject([
      {
        kind: "erased",
        subjectKey: "lead/l",
        relatedKeys: ["lead/l"],
        data: { records: ["lead/l", `claim/${suppressionId("acme", "lee@x.example")}`] },
      },
    ]);
  });

  it("ACC-15 keeps no hash of an address where it is not to, or is kept already", () => {
    const claims = (...given: Parameters<typeof planOf>) =>
      planOf(...given).writes.filter(({ type }) => type === "claim");
    expect(claims([], {}, false)).toEqual([]);
    expect(planOf([], {}, false).result).toMatchObject({ suppressed: 0 });
    expect(claims([], { suppressed: new Set(["lee@x.example"]) })).toEqual([]);
    expect(planOf([], { suppressed: new Set(["lee@x.example"]) }).result.suppressed).toBe(1);
  });

  it("ACC-15 tells nothing where nothing is left to erase", () => {
    const gone = held("lead", "person", { id: "l", lastName: "[…]", fullName: "[…]", searchText: "", matchKeys: [] });
    const person = { records: [gone], keys: other([gone]), addresses: [], shared: [] };
    expect(planOf([], { person, holdings: [gone] })).toMatchObject({
      writes: [],
      entries: [],
      result: { erased: [], files: [] },
    });
    const nobody = { records: [], keys: [], addresses: ["lee@x.example"], shared: [] };
    const byAddress = planOf([], { person: nobody, holdings: [] });
    expect([byAddress.writes.length, byAddress.entries]).toEqual([1, []]);
    const guest = held("guest", "about", { id: "g", email: "lee@x.example" });
    const ofGuest = planOf([], { person: nobody, holdings: [guest] });
    expect(ofGuest.entries).toMatchObject([{ subjectKey: "guest/g" }]);
    expect(planOf([], { person: { ...person, addresses: ["lee@x.example"] }, holdings: [gone] }).entries).toHaveLength(
      1,
    );
  });

  it("ACC-15 gives the files that are the person's and nobody else's, once", () => {
    const blob = held("attachment", "about", { id: "f", blob: "file" });
    const holdings = [
      blob,
      held("attachment", "about", { id: "f2", blob: "file" }),
      held("attachment", "touched", { id: "f3", blob: "theirs" }),
      held("attachment", "mention", { id: "f4", blob: "theirs" }),
      held("attachment", "about", { id: "f5", blob: "[…]" }),
      held("contact", "about", { id: "c", picture: "face" }),
      held("contact", "about", { id: "c2", picture: null }),
      held("guest", "about", { id: "g" }),
    ];
    expect(filesOf([lee, ...holdings])).toEqual(["pic", "file", "face"]);
    expect(planOf([blob], { filesInUse: new Set(["pic"]) }).result.files).toEqual(["file"]);
  });

  it("ACC-15 takes the person out of what is about something else", () => {
    const sale = held("opportunity", "touched", { id: "o", name: "Ann Lee, steel", description: "lee" });
    expect(written(sale)).toMatchObject({
      name: "[…], steel",
      description: null,
      searchText: expect.not.stringContaining("lee"),
    });
    const mention = held("opportunity", "mention", { id: "o", name: "Lee and Ann Lee" });
    expect(written(mention)).toMatchObject({ name: "Lee and […]" });
    expect(written(held("opportunity", "mention", { id: "o", name: "Steel", searchText: "steel" }))).toBeUndefined();
  });

  it("ACC-15 empties what is about the person alone, and stops messages that are yet to be sent", () => {
    const message = (state: string) =>
      held("emailMessage", "about", {
        id: "m",
        state,
        toAddresses: ["lee@x.example"],
        subject: "Dear Ann",
        failureReason: null,
      });
    expect(written(message("pending"))).toMatchObject({
      state: "failed",
      failureReason: "RECIPIENT_REMOVED",
      toAddresses: [],
      subject: "[…]",
    });
    expect(written(message("sent"))).toMatchObject({ state: "sent", failureReason: null, toAddresses: [] });
  });

  it("LOG-1 ACC-15 empties entries of its timeline, and cleans those of others, but those that tell of erasing", () => {
    const entry = (subjectKey: string, kind = "updated") =>
      held("timelineEntry", "about", { id: "t", subjectKey, kind, data: { name: "Moe, Ann Lee" } });
    expect(written(entry("lead/l"))).toMatchObject({ data: { name: "[…]" } });
    expect(written(entry("account/a"))).toMatchObject({ data: { name: "Moe, […]" } });
    expect(written(entry("lead/l", "erased"))).toBeUndefined();
    const guest = held("guest", "about", { id: "g", name: "Kim" });
    const sale = held("opportunity", "touched", { id: "o", name: "Steel" });
    const ofSale = held("timelineEntry", "touched", {
      id: "t",
      subjectKey: "opportunity/o",
      data: { name: "Steel, Ann Lee" },
    });
    expect(planOf([sale, ofSale]).writes.find(({ type }) => type === "timelineEntry")).toMatchObject({
      record: { data: { name: "Steel, […]" } },
    });
    const ofGuest = held("timelineEntry", "touched", { id: "t", subjectKey: "guest/g", data: { name: "anything" } });
    const { writes } = planOf([guest, ofGuest]);
    expect(writes.find(({ type }) => type === "timelineEntry")).toMatchObject({ record: { data: { name: "[…]" } } });
  });

  it("ACC-15 puts journals away that are of the person, or that told of it", () => {
    const journal = (fields: object) =>
      held("journal", "touched", { id: "j", subjectKey: "account/a", archivedAt: null, ...fields });
    expect(written(journal({ subjectKey: "lead/l" }))).toMatchObject({ archivedAt: env.now });
    expect(written(journal({ writtenKeys: ["lead/l"], changes: [{ version: 1, changes: null }] }))).toMatchObject({
      archivedAt: env.now,
    });
    const told = {
      writtenKeys: ["account/a"],
      changes: [{ version: 2, changes: { description: { from: "Ann Lee", to: null } } }],
    };
    expect(written(journal(told))).toMatchObject({
      archivedAt: env.now,
      changes: [{ version: 2, changes: { description: { from: "[…]", to: null } } }],
    });
    expect(written(journal({}))).toBeUndefined();
    const before = new Date(0);
    expect(written(journal({ ...told, archivedAt: before }))).toMatchObject({ archivedAt: before });
    expect(written(journal({ subjectKey: "lead/l", archivedAt: before }))).toBeUndefined();
  });
});

describe("what stands against erasing a person", () => {
  const company = (isCompany: boolean) => held("account", "person", { id: "a", isCompany });
  const objections = (records: readonly Holding[], isPartlyConcealed = false) =>
    personObjections({ person: { records, keys: [], addresses: [], shared: [] }, isPartlyConcealed });

  it("ACC-15 is that it is a company, or that the actor does not see all of it", () => {
    expect(objections([lee, company(false)])).toEqual([]);
    expect(objections([lee, company(true)], true)).toEqual([
      { code: "PERSON_IS_COMPANY", path: ["accountId"], params: { record: "account/a" } },
      { code: "PERSON_PARTLY_CONCEALED" },
    ]);
    expect(decide([], { isPartlyConcealed: true })).toMatchObject({ ok: false });
  });
});

describe("the fields of a record that is about a person", () => {
  const empty = (type: RecordType, fields: object) => emptiedFields(type, fields as never, nothing);

  it("ACC-15 are emptied as far as they are personal: texts, lists, addresses but for the country, own fields", () => {
    const address = {
      extra: null,
      street: "1, rue A",
      postalCode: "75001",
      city: "Paris",
      region: null,
      countryCode: "FR",
    };
    expect(
      empty("lead", {
        id: "l",
        email: "lee@x.example",
        title: "",
        website: null,
        address,
        custom: { shoe: 42 },
        score: 3,
      }),
    ).toEqual({
      email: null,
      title: "",
      website: null,
      address: { ...address, street: null, postalCode: null, city: null },
      custom: {},
    });
    expect(empty("lead", { address: { ...address, countryCode: null } })).toEqual({ address: null });
    expect(empty("emailMessage", { toAddresses: ["lee@x.example"], subject: "S", bodyHtml: "H" })).toEqual({
      toAddresses: [],
      subject: "[…]",
      bodyHtml: null,
    });
    expect(empty("account", { addresses: [address], name: "Lee" })).toEqual({ addresses: [], name: "[…]" });
    expect(empty("calendarEvent", { latitude: 48.8, subject: "S" })).toEqual({ latitude: null, subject: "[…]" });
  });

  it("ACC-15 are cleaned where the record is about something else, of another person in free texts alone", () => {
    const clean = (text: string) => text.replaceAll("Lee", "[…]");
    expect(
      cleanedFields("opportunity", { name: "Lee", description: "Lee", lostNote: "by Lee", type: "Lee" }, clean),
    ).toEqual({
      name: "[…]",
      description: null,
      lostNote: "by […]",
    });
    for (const type of ["lead", "contact"] as const)
      expect(cleanedFields(type, { lastName: "Lee", description: "of Lee" }, clean)).toEqual({ description: "of […]" });
    expect(cleanedFields("account", { isCompany: false, name: "Lee", description: "Lee" }, clean)).toEqual({
      description: null,
    });
    expect(cleanedFields("account", { isCompany: true, name: "Lee", email: "Lee" }, clean)).toEqual({
      name: "[…]",
      email: null,
    });
  });

  it("ACC-15 are found by no search and duplicates of nobody once they are emptied", () => {
    const gone = { searchText: "", matchKeys: [], lastName: "[…]" };
    expect(followingFields(lee, {})).toEqual({ ...gone, fullName: "[…]" });
    expect(followingFields(held("contact", "person", {}), {})).toEqual({ ...gone, fullName: "[…]", emailDomain: null });
    expect(followingFields(held("account", "person", {}), {})).toEqual({ ...gone, name: "[…]" });
  });

  it("ACC-15 are made anew of what is left of them where they are of something else", () => {
    const lead = held("lead", "touched", { lastName: "Moe", description: "Tea", score: 9 });
    expect(followingFields(lead, { description: "x" })).toEqual({
      searchText: expect.stringContaining("moe"),
      matchKeys: expect.any(Array),
    });
    expect(followingFields(held("contact", "touched", { lastName: "Moe" }), {})).toMatchObject({ fullName: "Moe" });
    expect(followingFields(held("account", "touched", { isCompany: true, name: "ACME" }), {})).toMatchObject({
      searchText: expect.stringContaining("acme"),
    });
    expect(followingFields(held("calendarEvent", "touched", { subject: "Tea" }), { subject: "Milk" })).toEqual({
      searchText: expect.stringContaining("milk"),
    });
    const sale = held("opportunity", "touched", {
      name: "Steel",
      reference: "O-1",
      externalId: "x9",
      description: "Tea",
    });
    const { searchText } = followingFields(sale, { description: "Milk" });
    for (const part of ["steel", "o-1", "x9", "milk"]) expect(searchText).toContain(part);
    expect(searchText).not.toContain("tea");
    expect(followingFields(held("guest", "about", {}), {})).toEqual({});
  });
});

describe("what is kept of a person", () => {
  it("ACC-15 is told by type and reason, with how many records and which fields have a value", () => {
    const guest = (id: string, relation: HoldingRelation, fields: object) =>
      held("guest", relation, { id, archivedAt: null, ...fields });
    const kept = keptData(
      [
        guest("g1", "about", { answer: "yes", personKey: null, userId: null, name: "Lee" }),
        guest("g2", "about", { answer: null, personKey: "lead/l", userId: null }),
      ],
      0,
    );
    expect(kept.map(({ code, type, records, fields }) => [code, type, records, [...fields].sort().join(" ")])).toEqual([
      ["ERASURE_KEEPS_WORKINGS", "guest", 2, "id version"],
      ["ERASURE_KEEPS_FIGURES", "guest", 2, "answer createdAt updatedAt"],
      ["ERASURE_KEEPS_LINKS", "guest", 2, "companyId eventId personKey"],
    ]);
  });

  it("ACC-15 is what is others', too, and never what follows from other fields", () => {
    const fieldsOf = (relation: HoldingRelation) =>
      keptData([held("opportunity", relation, { name: "Steel", searchText: "steel" })], 0).filter(
        ({ code }) => code === "ERASURE_KEEPS_OTHERS",
      );
    expect(fieldsOf("touched")).toMatchObject([{ records: 1, fields: ["custom", "name"] }]);
    expect(fieldsOf("mention")).toMatchObject([{ fields: ["custom", "name"] }]);
    expect([...fieldsOf("about"), ...fieldsOf("person")]).toEqual([]);
    const list = keptData([held("campaignMembership", "about", { campaignName: "Fair" })], 2);
    expect(list).toContainEqual({
      code: "ERASURE_KEEPS_COMPANY",
      type: "campaignMembership",
      records: 1,
      fields: ["campaignName"],
    });
    expect(list.at(-1)).toEqual({
      code: "ERASURE_KEEPS_CONSENT",
      type: "claim",
      records: 2,
      fields: ["id", "holderKey"],
    });
  });
});

describe("an address that is not written to any more", () => {
  it("ACC-15 is kept as a hash of company and address, in any case", () => {
    const id = suppressionId("acme", "lee@x.example");
    expect(id).toMatch(/^suppressed-[0-9a-f]{64}$/);
    expect(suppressionId("acme", "LEE@X.example")).toBe(id);
    expect(
      new Set([
        id,
        suppressionId(null, "lee@x.example"),
        suppressionId("acme", "moe@x.example"),
        suppressionId("acme", "é@x.example"),
      ]).size,
    ).toBe(4);
    expect(newSuppression("acme" as never, "lee@x.example", env)).toMatchObject({
      id,
      companyId: "acme",
      holderKey: `suppressedAddress/${id.slice("suppressed-".length)}`,
    });
  });
});
