import { describe, expect, it } from "vitest";
import type { FieldKind } from "../../src/model/field-kinds.js";
import { fieldsOf } from "../../src/model/field-kinds.js";
import type { Lead } from "../../src/model/lead.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import { fieldValue } from "../../src/query/field-value.js";
import type { FieldPath } from "../../src/query/where.js";
import { sampleRecord } from "../support/sample-record.js";

const types = Object.keys(recordSchemas) as RecordType[];

/** The kinds that a value can be of. */
function kindsOf(value: unknown): readonly FieldKind[] {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/.test(value) ? ["date", "text"] : ["text"];
  if (typeof value === "number") return ["number"];
  if (typeof value === "boolean") return ["boolean"];
  if (value instanceof Date) return ["instant"];
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? ["list"] : [];
}

/** What queries may name of a lead, as its type tells; the compiler holds the list complete. */
const leadFields: Readonly<Record<Exclude<FieldPath<Lead>, `custom.${string}`>, FieldKind>> = {
  id: "text",
  version: "number",
  createdAt: "instant",
  updatedAt: "instant",
  companyId: "text",
  archivedAt: "instant",
  title: "text",
  firstName: "text",
  lastName: "text",
  companyName: "text",
  jobFunctionId: "text",
  departmentId: "text",
  industrySectorId: "text",
  fixedPhone: "text",
  mobilePhone: "text",
  email: "text",
  website: "text",
  "address.extra": "text",
  "address.street": "text",
  "address.postalCode": "text",
  "address.city": "text",
  "address.region": "text",
  "address.countryCode": "text",
  picture: "text",
  description: "text",
  assignedToId: "text",
  teamId: "text",
  createdOn: "date",
  manualScore: "number",
  sizeBand: "text",
  keyAccount: "boolean",
  nurturing: "boolean",
  sourceId: "text",
  categoryId: "text",
  tagIds: "list",
  doNotCall: "boolean",
  doNotEmail: "boolean",
  externalId: "text",
  statusId: "text",
  statusSince: "instant",
  boardRank: "text",
  fullName: "text",
  score: "number",
  proposedScore: "number",
  scoreReasons: "list",
  searchText: "text",
  matchKeys: "list",
  lostReasonId: "text",
  lostNote: "text",
  lostAt: "instant",
  convertedAt: "instant",
  convertedById: "text",
  convertedAccountId: "text",
  convertedContactIds: "list",
  convertedOpportunityId: "text",
  importBatchId: "text",
  mergedIntoId: "text",
};

describe("fieldsOf", () => {
  it("LEAD-17 knows of a lead what its type lets queries name", () => {
    const fields = [...fieldsOf("lead")].filter(([name]) => name !== "custom").map(([name, { kind }]) => [name, kind]);
    expect(Object.fromEntries(fields)).toEqual(leadFields);
  });

  describe.each(types)("of %s", (type) => {
    const fields = fieldsOf(type);

    it("are every key of the record, whole or by the names of its parts", () => {
      const outer = new Set([...fields.keys()].map((name) => name.split(".")[0]));
      expect([...outer].sort()).toEqual(Object.keys(recordSchemas[type].shape).sort());
    });

    it("have the kind of what the record holds, and `null` only where they say so", () => {
      const [least, most] = [sampleRecord(type, "least"), sampleRecord(type, "most")];
      for (const [name, { kind, nullable }] of fields) {
        if (kind !== "json") expect(kindsOf(fieldValue(most, name)), name).toContain(kind);
        expect(fieldValue(least, name) === null, name).toBe(nullable);
      }
    });
  });

  it("keeps objects that hold more than single values whole", () => {
    const events = fieldsOf("calendarEvent");
    expect(events.get("recurrence")).toEqual({ kind: "json", nullable: true });
    expect([...events.keys()].filter((name) => name.startsWith("recurrence."))).toEqual([]);
    expect(fieldsOf("account").get("addresses")).toEqual({ kind: "json", nullable: false });
    expect(fieldsOf("status").get("labels")).toEqual({ kind: "json", nullable: false });
    expect(fieldsOf("timelineEntry").get("data")?.kind).toBe("json");
  });

  it("tells dates from texts, and lists of words from other lists", () => {
    expect(fieldsOf("opportunity").get("expectedCloseOn")).toEqual({ kind: "date", nullable: true });
    expect(fieldsOf("calendarEvent").get("startLocal")).toEqual({ kind: "text", nullable: true });
    expect(fieldsOf("account").get("kinds")).toEqual({ kind: "list", nullable: false });
    expect(fieldsOf("status").get("nextStatusIds")).toEqual({ kind: "list", nullable: true });
  });

  it("is worked out once", () => {
    expect(fieldsOf("lead")).toBe(fieldsOf("lead"));
  });
});
