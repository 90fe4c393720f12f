import { describe, expect, it } from "vitest";
import type { CustomColumn, LeadColumn } from "../../src/import/lead-columns.js";
import type { CellReading } from "../../src/import/read-cell.js";
import { readCell } from "../../src/import/read-cell.js";
import type { CustomField } from "../../src/model/custom-fields.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";

const shipped = shippedPipeline("lead");
const field = (kind: CustomField["kind"]) => ({ kind }) as CustomField; // no more of it is read
const reading: CellReading = {
  dateOrder: "dmy",
  pipelines: [shipped],
  customFields: { pairs: field("number"), vip: field("boolean"), since: field("date"), uses: field("list") },
};
const read = (column: LeadColumn | CustomColumn, cell: string, more: Partial<CellReading> = {}) =>
  readCell(column, cell, { ...reading, ...more });

describe("reading a cell", () => {
  it.each<[LeadColumn | CustomColumn, string, ReturnType<typeof read>]>([
    ["lastName", "Lee", { lastName: "Lee" }],
    ["name", "Ann Lee", { firstName: "Ann", lastName: "Lee" }],
    ["jobFunction", "Buyer", { jobFunctionId: { name: "Buyer" } }],
    ["department", "Sales", { departmentId: { name: "Sales" } }],
    ["industrySector", "Retail", { industrySectorId: { name: "Retail" } }],
    ["source", "Fair", { sourceId: { name: "Fair" } }],
    ["category", "Hot", { categoryId: { name: "Hot" } }],
    ["tags", "a;b", { tagIds: [{ name: "a" }, { name: "b" }] }],
    ["addressExtra", "Floor 2", { extra: "Floor 2" }],
    ["country", "France", { countryCode: "FR" }],
    ["country", "Atlantis", "IMPORT_COUNTRY_UNKNOWN"],
    ["keyAccount", "yes", { keyAccount: true }],
    ["nurturing", "no", { nurturing: false }],
    ["doNotCall", "yes", { doNotCall: true }],
    ["doNotEmail", "x", { doNotEmail: true }],
    ["doNotEmail", "perhaps", "IMPORT_VALUE_NOT_BOOLEAN"],
    ["createdOn", "4/3/2026", { createdOn: "2026-03-04" }],
    ["createdOn", "soon", "IMPORT_VALUE_NOT_DATE"],
    ["score", "2,5", { manualScore: 2.5 }],
    ["score", "high", "IMPORT_VALUE_NOT_NUMBER"],
    ["converted", "yes", { statusId: "lead.converted" }],
    ["converted", "no", {}],
    ["converted", "perhaps", "IMPORT_VALUE_NOT_BOOLEAN"],
    ["custom.pairs", "7", { pairs: 7 }],
    ["custom.pairs", "many", "IMPORT_VALUE_NOT_NUMBER"],
    ["custom.vip", "no", { vip: false }],
    ["custom.vip", "perhaps", "IMPORT_VALUE_NOT_BOOLEAN"],
    ["custom.since", "4/3/2026", { since: "2026-03-04" }],
    ["custom.since", "soon", "IMPORT_VALUE_NOT_DATE"],
    ["custom.uses", "a;b", { uses: ["a", "b"] }],
    ["custom.other", "a;b", { other: "a;b" }],
  ])("LEAD-23 takes of %s %s %j", (column, cell, expected) => {
    expect(read(column, cell)).toEqual(expected);
  });

  it("LEAD-23 finds a status by id, by label in any language, or by role", () => {
    const found = (cell: string) => read("status", cell);
    expect(found("lead.nurturing")).toEqual({ statusId: "lead.nurturing" });
    expect(found(" NURTURING")).toEqual({ statusId: "lead.nurturing" });
    expect(found("PERDU")).toEqual({ statusId: "lead.lost" });
    expect(found("lost")).toEqual({ statusId: "lead.lost" });
    expect(found("Lead.Nurturing")).toBe("IMPORT_STATUS_UNKNOWN");
    expect(found("won")).toBe("IMPORT_STATUS_UNKNOWN");
  });

  it("LEAD-23 looks for a status in the default pipeline before any other, and there for a label before a role", () => {
    const named = (id: string, label: string) =>
      ({ ...shipped.statuses[0], id, labels: { en: label } }) as unknown as (typeof shipped.statuses)[number]; // ids are plain strings
    const pipeline = (isDefault: boolean, ...statuses: (typeof shipped.statuses)[number][]) => ({
      ...shipped,
      pipeline: { ...shipped.pipeline, isDefault },
      statuses,
    });
    const other = pipeline(false, named("other", "Hot"), named("alone", "Rare"), named("mine", "Converted"));
    const own = pipeline(true, named("own", "Hot"), named("called", "Lost"));
    const found = (cell: string) => read("status", cell, { pipelines: [other, own] });
    expect(found("hot")).toEqual({ statusId: "own" });
    expect(found("rare")).toEqual({ statusId: "alone" });
    expect(found("lost")).toEqual({ statusId: "called" });
    expect(found("converted")).toEqual({ statusId: "lead.converted" });
  });
});
