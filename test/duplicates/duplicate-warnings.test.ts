import { describe, expect, it } from "vitest";
import type { WarnedRecord } from "../../src/duplicates/duplicate-warnings.js";
import { duplicateWarnings } from "../../src/duplicates/duplicate-warnings.js";

const found = (type: WarnedRecord["type"], archived: boolean, sameName: boolean): WarnedRecord => ({
  type,
  id: "1",
  name: "Ann Lee",
  reference: null,
  archived,
  sameName,
});

describe("duplicateWarnings", () => {
  it.each<[string, WarnedRecord]>([
    ["CONTACT_NAMESAKE", found("contact", false, true)],
    ["CONTACT_NAMESAKE_ARCHIVED", found("contact", true, true)],
    ["DUPLICATE_LIKELY", found("contact", false, false)],
    ["DUPLICATE_LIKELY_ARCHIVED", found("contact", true, false)],
    ["DUPLICATE_LIKELY", found("lead", false, true)],
    ["DUPLICATE_LIKELY_ARCHIVED", found("account", true, true)],
  ])("DUP-4 warns by %s of %j", (code, record) => {
    expect(duplicateWarnings([record]).map((warning) => warning.code)).toEqual([code]);
  });

  it("DUP-4 names the record by its reference where it has one", () => {
    const [named, referred] = duplicateWarnings([
      found("lead", false, false),
      { ...found("account", true, false), reference: "ACC-7" },
    ]);
    expect(named?.params).toEqual({ type: "lead", id: "1", name: "Ann Lee", reference: "Ann Lee" });
    expect(referred?.params).toEqual({ type: "account", id: "1", name: "Ann Lee", reference: "ACC-7" });
  });
});
