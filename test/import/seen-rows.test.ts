import { describe, expect, it } from "vitest";
import { leadIdOfRow } from "../../src/import/lead-id-of-row.js";
import type { RowKey } from "../../src/import/row-keys.js";
import { rowKeys } from "../../src/import/row-keys.js";
import { seenRows } from "../../src/import/seen-rows.js";
import { asId } from "../../src/kernel/id.js";

const batchId = asId("importBatch", "b1");

describe("the rows seen so far", () => {
  const key = (externalId: string): RowKey => {
    const [first] = rowKeys({ externalId });
    if (first === undefined) throw new Error("there is no key");
    return first;
  };

  it("LEAD-23 are known by the first row that had a key, and the lead that it makes or changes", () => {
    const seen = seenRows(batchId);
    expect(seen.find(key("X1"))).toBeUndefined();
    seen.add([key("X1")], { row: 3, leadId: leadIdOfRow(batchId, 3) });
    seen.add([key("X1")], { row: 7, leadId: leadIdOfRow(batchId, 7) });
    expect(seen.find(key("X1"))).toEqual({ row: 3, leadId: leadIdOfRow(batchId, 3) });
    seen.add([key("X2")], { row: 9, leadId: asId("lead", "stored") });
    expect(seen.find(key("X2"))).toEqual({ row: 9, leadId: "stored" });
    expect(seen.hasChanged("stored")).toBe(true);
    expect(seen.hasChanged(leadIdOfRow(batchId, 3))).toBe(false);
  });

  it("LEAD-23 make the same leads whenever the import runs again, in whatever version", () => {
    expect(leadIdOfRow(batchId, 3)).toBe("36eec106-0a5b-8056-9a1a-1dd87bd91212");
    expect(leadIdOfRow(batchId, 4)).not.toBe(leadIdOfRow(batchId, 3));
    expect(leadIdOfRow(asId("importBatch", "b2"), 3)).not.toBe(leadIdOfRow(batchId, 3));
  });

  it("LEAD-23 can lie on top of others, which stay as they are", () => {
    const before = seenRows(batchId);
    before.add([key("X1")], { row: 1, leadId: asId("lead", "stored") });
    const top = seenRows(batchId, before);
    top.add([key("X2")], { row: 2, leadId: leadIdOfRow(batchId, 2) });
    expect(top.find(key("X1"))?.row).toBe(1);
    expect(top.hasChanged("stored")).toBe(true);
    expect(before.find(key("X2"))).toBeUndefined();
  });
});
