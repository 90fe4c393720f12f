import { describe, expect, it } from "vitest";
import { defaultExportColumns } from "../../src/export/default-export-columns.js";
import type { ChosenColumn, ExportedType } from "../../src/export/export-column.js";
import { exportedTypes, titleOf } from "../../src/export/export-column.js";
import { inKeyOrder } from "../../src/export/in-key-order.js";
import { nameOfRecord } from "../../src/export/name-of-record.js";

const postal = "address.street address.postalCode address.city address.region address.countryCode";

describe("REP-7 the columns of an export", () => {
  it.each<[string, ChosenColumn]>([
    ["budget", { field: "custom.budget", title: "budget" }],
    ["", { field: "statusId", as: "name", title: "" }],
    ["statusId", { field: "statusId" }],
    ["statusId", { field: "statusId", as: "value" }],
    ["status", { field: "statusId", as: "name" }],
    ["tags", { field: "tagIds", as: "name" }],
    ["sharedCompanies", { field: "sharedCompanyIds", as: "name" }],
    ["custom.IdOf", { field: "custom.IdOf", as: "name" }],
    ["custom.myIdsOf", { field: "custom.myIdsOf", as: "name" }],
    ["custom.sIdsOf", { field: "custom.sIdsOf", as: "name" }],
  ])("REP-7 have the title %s for %j", (title, column) => {
    expect(titleOf(column)).toBe(title);
  });

  it.each<[ExportedType, string]>([
    [
      "lead",
      `id title firstName lastName companyName status email fixedPhone mobilePhone website ${postal} jobFunction industrySector source category tags assignedTo team score createdOn`,
    ],
    [
      "account",
      "id reference name kinds status email fixedPhone mobilePhone website addresses industrySector source category tags assignedTo team createdAt",
    ],
    [
      "contact",
      `id reference title firstName lastName mainAccount email fixedPhone mobilePhone ${postal} jobFunction department tags assignedTo team createdAt`,
    ],
    [
      "opportunity",
      "id reference name account contact status currency amount bestCase worstCase probability recurringAmount contractValue expectedCloseOn closedAt lostReason type source assignedTo team createdAt",
    ],
    [
      "calendarEvent",
      "id type category subject status allDay startsAt endsAt timeZone location account contact lead opportunity assignedTo team participants",
    ],
  ])("REP-7 of a %s are these unless others are chosen", (type, titles) => {
    const columns = defaultExportColumns[type].map((column) =>
      typeof column === "string" ? { field: column } : column,
    );
    expect(columns.map(titleOf).join(" ")).toBe(titles);
    expect(exportedTypes).toContain(type);
  });
});

describe("REP-7 values of an export", () => {
  it("REP-7 name records by what they are called, and by their id where they have no name", () => {
    const labels = { en: "Lost", fr: "Perdu" };
    expect(nameOfRecord({ id: "1", labels }, "fr")).toBe("Perdu");
    expect(nameOfRecord({ id: "1", fullName: "Ann Lee", name: "x" }, "fr")).toBe("Ann Lee");
    expect(nameOfRecord({ id: "1", name: "ACME" }, "fr")).toBe("ACME");
    expect(nameOfRecord({ id: "1", subject: "Call" }, "fr")).toBe("Call");
    expect(nameOfRecord({ id: "1" }, "fr")).toBe("1");
  });

  it("REP-7 have the keys of objects in order, however deep", () => {
    const at = new Date(0);
    const ordered = inKeyOrder({ b: [{ d: 1, c: null }], a: { z: 2, y: "x" } });
    expect(JSON.stringify(ordered)).toBe(`{"a":{"y":"x","z":2},"b":[{"c":null,"d":1}]}`);
    expect(Object.keys(inKeyOrder({ b: 1, c: 2, a: 3, d: 4 }))).toEqual(["a", "b", "c", "d"]);
    expect(inKeyOrder(at)).toBe(at);
    expect(inKeyOrder("text")).toBe("text");
  });
});
