import { describe, expect, it } from "vitest";
import type { LeadColumnMapping } from "../../src/import/lead-columns.js";
import type { LeadRowReading } from "../../src/import/lead-of-row.js";
import { leadOfRow } from "../../src/import/lead-of-row.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";

const reading = (mapping: LeadColumnMapping, more: Partial<LeadRowReading> = {}): LeadRowReading => ({
  mapping,
  blanks: new Set(),
  values: {},
  dateOrder: "dmy",
  pipelines: [shippedPipeline("lead")],
  customFields: {},
  ...more,
});
const row = (...cells: string[]) => ({ number: 1, line: 2, cells, fault: null });

describe("what a row says of a lead", () => {
  it("LEAD-23 is input as a user would enter it, without what is blank", () => {
    const mapping = ["lastName", "source", "tags", "street", "country", null, "email"] as const;
    expect(
      leadOfRow(row(" Lee ", "Fair", "VIP;cold", "1 rue X", "France", "left out", "  "), reading(mapping)),
    ).toEqual({
      input: {
        lastName: "Lee",
        sourceId: { name: "Fair" },
        tagIds: [{ name: "VIP" }, { name: "cold" }],
        address: { street: "1 rue X", countryCode: "FR" },
      },
      refusals: [],
    });
  });

  it("LEAD-23 has an address and fields of the host's own by themselves, and nothing of cells that are not there", () => {
    const mapping = ["addressExtra", "street", "postalCode", "city", "region", "custom.shoe", "lastName"] as const;
    expect(leadOfRow(row("Floor 2", "1 rue X", "59000", "Lille", "Nord", "7"), reading(mapping)).input).toEqual({
      address: { extra: "Floor 2", street: "1 rue X", postalCode: "59000", city: "Lille", region: "Nord" },
      custom: { shoe: "7" },
    });
  });

  it("LEAD-23 is nothing where the row has a fault", () => {
    const broken = { ...row("Lee", "x"), fault: "ROW_TOO_LONG" } as const;
    expect(leadOfRow(broken, reading(["lastName"]))).toEqual({
      input: {},
      refusals: [{ code: "ROW_TOO_LONG", params: { cells: 2 } }],
    });
  });

  it("LEAD-23 tells of each cell that it cannot read, shortened", () => {
    const { refusals } = leadOfRow(row("x".repeat(300), "no", "never"), reading(["country", "doNotCall", "createdOn"]));
    expect(refusals).toEqual([
      { code: "IMPORT_COUNTRY_UNKNOWN", path: ["country"], params: { value: "x".repeat(200) } },
      { code: "IMPORT_VALUE_NOT_DATE", path: ["createdOn"], params: { value: "never" } },
    ]);
  });

  it("LEAD-23 maps a value before it takes it for blank, and takes no key of every object for one", () => {
    const values = { city: { "n/a": "Lyon", Paris: null } };
    const read = (cell: string) => leadOfRow(row(cell), reading(["city"], { values, blanks: new Set(["n/a"]) })).input;
    expect(read("n/a")).toEqual({ address: { city: "Lyon" } });
    expect(read("Paris")).toEqual({});
    expect(read("constructor")).toEqual({ address: { city: "constructor" } });
  });

  it("LEAD-23 lets first and last name win over a name in one cell, and a conversion over another status", () => {
    const mapping = ["converted", "status", "lastName", "name"] as const;
    expect(leadOfRow(row("yes", "Nurturing", "Orr", "Ann Lee"), reading(mapping)).input).toEqual({
      firstName: "Ann",
      lastName: "Orr",
      statusId: "lead.converted",
    });
    expect(leadOfRow(row("no", "Nurturing", "", "Ann Lee"), reading(mapping)).input).toEqual({
      firstName: "Ann",
      lastName: "Lee",
      statusId: "lead.nurturing",
    });
  });
});
