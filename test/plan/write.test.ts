import { describe, expect, it } from "vitest";
import { check, insert, nextVersion, remove, replace, storeNext } from "../../src/plan/write.js";
import { sampleRecord } from "../support/sample-record.js";

const now = new Date("2026-03-02T09:00:00.000Z");
const lead = { ...sampleRecord("lead", "most"), version: 7 };

describe("a write", () => {
  it("inserts a record as it is", () => {
    expect(insert("lead", lead)).toEqual({ op: "insert", type: "lead", record: lead });
  });

  it("replaces a record by its next version, provided that the one before is stored", () => {
    expect(replace("lead", lead, { lastName: "Lee", lostNote: null }, now)).toEqual({
      op: "replace",
      type: "lead",
      record: { ...lead, lastName: "Lee", lostNote: null, version: 8, updatedAt: now },
      expectedVersion: 7,
    });
  });

  it("stores a next version that was made already, provided that the one before is stored", () => {
    const record = nextVersion(lead, { lastName: "Lee" }, now);
    expect(storeNext("lead", record)).toEqual({ op: "replace", type: "lead", record, expectedVersion: 7 });
  });

  it("removes a record that nobody else wrote meanwhile", () => {
    expect(remove("lead", lead)).toEqual({ op: "remove", type: "lead", id: lead.id, expectedVersion: 7 });
  });

  it("checks that a record stands at a version, or that there is none", () => {
    expect(check("lead", "a", 7)).toEqual({ op: "check", type: "lead", id: "a", expectedVersion: 7 });
    expect(check("lead", "a", null)).toEqual({ op: "check", type: "lead", id: "a", expectedVersion: null });
  });
});

describe("nextVersion", () => {
  it("has the changes, one version more, the time, and leaves the record before alone", () => {
    const before = structuredClone(lead);
    const next = nextVersion(lead, { lastName: "Lee", version: 99, updatedAt: new Date(0) }, now);
    expect(next).toEqual({ ...before, lastName: "Lee", version: 8, updatedAt: now });
    expect(lead).toEqual(before);
  });
});
