import { describe, expect, it } from "vitest";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import type { Reference } from "../../src/model/reference-fields.js";
import { references } from "../../src/model/references.js";
import { referencesTo } from "../../src/model/references-to.js";
import { sampleRecord } from "../support/sample-record.js";

const types = Object.keys(recordSchemas) as RecordType[];
const referencesOf = (type: RecordType): [string, Reference][] => Object.entries<Reference>(references[type]);

/** The fields that point at a type, as `type.field`. */
const pointingAt = (type: string): string[] =>
  referencesTo(type).map((reference) => `${reference.type}.${reference.field}`);

describe.each(types)("the references of %s", (type) => {
  it("are fields of its schema, lists where they say so", () => {
    const record = new Map<string, unknown>(Object.entries(sampleRecord(type, "most")));
    for (const [field, { many }] of referencesOf(type)) {
      expect(record.has(field), field).toBe(true);
      expect(Array.isArray(record.get(field)), field).toBe(many);
    }
  });

  it("point at types that exist", () => {
    for (const [field, { to }] of referencesOf(type)) expect(["any", ...types], field).toContain(to);
  });

  it("are every field whose name says that it is one", () => {
    const named = Object.keys(recordSchemas[type].shape).filter((field) => /(Id|Ids|Key|Keys)$/.test(field));
    const known = referencesOf(type).map(([field]) => field);
    expect(named.filter((field) => !known.includes(field) && !notReferences.includes(field))).toStrictEqual([]);
    expect(known.filter((field) => !named.includes(field))).toStrictEqual([]);
  });
});

/** What other systems call a record, and keys that records are compared by. */
const notReferences = ["externalId", "syncId", "messageId", "matchKeys"];

describe("referencesTo", () => {
  it("DUP-11 finds every field that can point at an account", () => {
    expect(pointingAt("account")).toStrictEqual(
      [
        "account.mergedIntoId",
        "accountContact.accountId",
        "attachment.relatedKeys",
        "calendarEvent.accountId",
        "calendarEvent.relatedKeys",
        "campaignMembership.campaignKey",
        "campaignMembership.memberKey",
        "campaignMembership.relatedKeys",
        "claim.holderKey",
        "contact.mainAccountId",
        "duplicateDismissal.pairKeys",
        "emailMessage.relatedKeys",
        "guest.personKey",
        "journal.subjectKey",
        "journal.writtenKeys",
        "lead.convertedAccountId",
        "opportunity.accountId",
        "opportunity.quoteKeys",
        "opportunity.orderKeys",
        "account.projectKeys",
        "timelineEntry.subjectKey",
        "timelineEntry.relatedKeys",
      ].sort(byPlace),
    );
  });

  it("tells ids from keys and lists from single values", () => {
    expect(referencesTo("tag")).toContainEqual({ type: "lead", field: "tagIds", many: true, byKey: false });
    expect(referencesTo("lead")).toContainEqual({ type: "guest", field: "personKey", many: false, byKey: true });
  });

  it("finds every record type's company", () => {
    expect(pointingAt("company")).toEqual(expect.arrayContaining(types.map((type) => `${type}.companyId`)));
  });

  it("finds only keys for a type of the host's own", () => {
    expect(referencesTo("quote").every(({ byKey }) => byKey)).toBe(true);
    expect(pointingAt("quote")).toContain("opportunity.quoteKeys");
  });

  it("computes its answer once", () => {
    expect(referencesTo("contact")).toBe(referencesTo("contact"));
  });
});

/** The order in which the map names types and fields. */
const places = types.flatMap((type) => referencesOf(type).map(([field]) => `${type}.${field}`));
function byPlace(a: string, b: string): number {
  return places.indexOf(a) - places.indexOf(b);
}
