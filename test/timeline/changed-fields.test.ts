import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { changedFields } from "../../src/timeline/changed-fields.js";
import { sampleRecord } from "../support/sample-record.js";

const lead = sampleRecord("lead", "most");

describe("what changed between two versions of a record", () => {
  it("LOG-1 is each field with its old and its new value, instants as texts", () => {
    const after = {
      ...lead,
      lastName: "Smith",
      tagIds: ["x" as never],
      address: null,
      lostAt: new Date("2026-02-03T04:05:06.789Z"),
    };
    expect(changedFields(lead, after)).toEqual({
      lastName: { from: lead.lastName, to: "Smith" },
      tagIds: { from: lead.tagIds, to: ["x"] },
      address: { from: lead.address, to: null },
      lostAt: { from: lead.lostAt?.toISOString(), to: "2026-02-03T04:05:06.789Z" },
    });
  });

  it("LOG-1 is nothing where only what the library makes itself is different", () => {
    const derived = {
      version: 9,
      emailDomain: "x",
      updatedAt: new Date(0),
      fullName: "x",
      searchText: "x",
      matchKeys: ["x"],
      score: 1,
      proposedScore: 1,
      scoreReasons: ["x"],
    };
    expect(changedFields(lead, { ...lead, ...derived })).toEqual({});
  });

  it("LOG-1 is a score where a user gives it, as of an account", () => {
    const account = sampleRecord("account", "most");
    expect(changedFields(account, { ...account, score: 0 })).toEqual({ score: { from: account.score, to: 0 } });
    expect(changedFields(lead, { ...lead, proposedScore: 7, score: 0 })).toEqual({});
  });

  it("LOG-1 is nothing of an event that follows from its start, its end and its rule", () => {
    const event = sampleRecord("calendarEvent", "most");
    const later = new Date("2027-01-01T00:00:00.000Z");
    const instants = ["startsAt", "endsAt", "firstStartAt", "lastStartAt", "lastEndsAt"];
    const made = { ...Object.fromEntries(instants.map((field) => [field, later])), spread: !event.spread, revision: 9 };
    expect(changedFields(event, { ...event, ...made })).toEqual({});
  });

  it("LOG-1 is nothing where an instant was written down as a text before", () => {
    const at = new Date("2026-02-03T04:05:06.789Z");
    expect(changedFields<Record<string, unknown>>({ at: at.toISOString() }, { at })).toEqual({});
  });

  it("LOG-1 tells nothing from 0, false and an empty text", () => {
    const changes = changedFields<Record<string, unknown>>({ a: null, b: null, c: null }, { a: 0, b: false, c: "" });
    expect(changes).toEqual({ a: { from: null, to: 0 }, b: { from: null, to: false }, c: { from: null, to: "" } });
  });

  it("LOG-1 takes a field that was not there for nothing", () => {
    expect(changedFields<Record<string, unknown>>({}, { a: 1, b: null })).toEqual({ a: { from: null, to: 1 } });
  });

  const values = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 3 }),
  );
  const records = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), values, { minKeys: 4, maxKeys: 4 });

  test.prop([records, records])("LOG-1 turns the one into the other, and holds nothing else", (before, after) => {
    const changes = changedFields(before, after);
    const next: Record<string, unknown> = { ...before };
    for (const [field, { from, to }] of Object.entries(changes)) {
      expect(from).toEqual(before[field]);
      expect(to).not.toEqual(from);
      next[field] = to;
    }
    expect(next).toEqual(after);
  });

  it("LOG-1 is a copy: to change it changes no record", () => {
    const before = { tagIds: ["a"] };
    const { tagIds } = changedFields(before, { tagIds: ["b"] });
    Object.assign(tagIds?.from as object, ["z"]);
    expect(before.tagIds).toEqual(["a"]);
  });
});
