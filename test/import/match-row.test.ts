import { describe, expect, it } from "vitest";
import { leadIdOfRow } from "../../src/import/lead-id-of-row.js";
import { matchRow } from "../../src/import/match-row.js";
import { rowKeys } from "../../src/import/row-keys.js";
import { seenRows } from "../../src/import/seen-rows.js";
import { asId } from "../../src/kernel/id.js";
import { recordWith } from "../support/store-record.js";

const batchId = asId("importBatch", "b1");

describe("what a row is like", () => {
  const row = rowKeys({ externalId: "X1", email: "a@acme.example", fixedPhone: "01 23 45 67 89" });
  const lead = recordWith("lead", { id: "stored" });
  const storedBy = (by: string) => new Map(row.filter((key) => key.by === by).map(({ key }) => [key, [lead]]));

  it("LEAD-23 is told by the strongest key, and there a row comes before a stored lead", () => {
    const seen = seenRows(batchId);
    seen.add(rowKeys({ email: "a@acme.example" }), { row: 4, leadId: leadIdOfRow(batchId, 4) });
    expect(matchRow(row, { seen, stored: storedBy("externalId") }).sure).toMatchObject({ row: null, by: "externalId" });
    expect(matchRow(row, { seen, stored: storedBy("email") }).sure).toMatchObject({ row: 4, by: "email" });
  });

  it("LEAD-23 is not sure by a phone number, and tells of each lead once", () => {
    const phones = rowKeys({ fixedPhone: "01 23 45 67 89", mobilePhone: "06 12 34 56 78" });
    const stored = new Map(phones.map(({ key }) => [key, [lead]]));
    expect(matchRow(phones, { seen: seenRows(batchId), stored })).toEqual({
      sure: null,
      maybe: [{ row: null, leadId: "stored", by: "phone" }],
    });
  });

  it("LEAD-23 tells of each lead that may be the same, unless one is for sure", () => {
    const phones = rowKeys({ fixedPhone: "01 23 45 67 89", mobilePhone: "06 12 34 56 78", email: "a@acme.example" });
    const other = recordWith("lead", { id: "other" });
    const [sure, first, second] = phones.map(({ key }) => key);
    const stored = new Map([
      [first ?? "", [lead]],
      [second ?? "", [other]],
    ]);
    const { maybe } = matchRow(phones, { seen: seenRows(batchId), stored });
    expect(maybe.map(({ leadId }) => leadId)).toEqual(["stored", "other"]);
    const known = matchRow(phones, { seen: seenRows(batchId), stored: new Map([...stored, [sure ?? "", [other]]]) });
    expect(known).toEqual({ sure: { row: null, leadId: "other", by: "email" }, maybe: [] });
  });

  it("LEAD-23 leaves out a stored lead that a row has changed: it is known by that row", () => {
    const seen = seenRows(batchId);
    seen.add(rowKeys({ externalId: "other" }), { row: 1, leadId: lead.id });
    expect(matchRow(row, { seen, stored: storedBy("externalId") })).toEqual({ sure: null, maybe: [] });
  });
});
