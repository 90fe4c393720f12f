import { describe, expect, it } from "vitest";
import { isObject, isPlain, treatChanges, treatFacts, treatValue } from "../../src/privacy/erase-facts.js";
import { treatJournal } from "../../src/privacy/erase-journal.js";
import { recordWith } from "../support/store-record.js";

const clean = (text: string) => text.replaceAll("Lee", "[…]");

describe("what an entry of a person's timeline tells", () => {
  it("ACC-15 keeps ids, keys and codes, and loses every other text", () => {
    const data = {
      code: "X",
      key: "lead/l",
      reason: "late",
      name: "Lee",
      note: "",
      count: 2,
      list: ["a", { name: "Lee", code: "Y", n: null }],
    };
    expect(treatFacts("lead", data, "erase")).toEqual({
      code: "X",
      key: "lead/l",
      reason: "late",
      name: "[…]",
      note: "",
      count: 2,
      list: ["[…]", { name: "[…]", code: "Y", n: null }],
    });
    expect([treatFacts("lead", "Lee", "erase"), treatFacts("lead", null, "erase")]).toEqual(["[…]", null]);
  });

  it("ACC-15 keeps whatever names a record, a code or a choice", () => {
    const names =
      "accountId answer audience code fields from guestId key keys lostReasonId newSeries occurrence op orderKey outcome quoteKey quoteKeys reason records reminderId roleId scope to type";
    const data = Object.fromEntries(names.split(" ").map((name) => [name, "x"]));
    expect(treatFacts("quote", data, "erase")).toEqual(data);
    expect(treatFacts("quote", { other: { a: { from: "x" } } }, "erase")).toEqual({ other: { a: { from: "[…]" } } });
  });

  it("ACC-15 keeps changes of fields that tell nothing of a person, and tells of others as if they had been empty", () => {
    const changes = {
      statusId: { from: "a", to: "b" },
      email: { from: null, to: "lee@x.example" },
      custom: { from: { a: 1 }, to: { a: 2 } },
    };
    expect(treatFacts("lead", { changes }, "erase")).toEqual({
      changes: { statusId: { from: "a", to: "b" }, email: { from: null, to: null }, custom: { from: null, to: null } },
    });
    expect(treatChanges("lead", { email: "odd", lastName: ["odd"] } as never, "erase")).toEqual({
      email: "[…]",
      lastName: ["[…]"],
    });
    expect(treatFacts("lead", { changes: "Lee" }, "erase")).toEqual({ changes: "[…]" });
  });

  it("ACC-15 keeps facts that are named as fields of the record that tell nothing of a person", () => {
    expect(treatFacts("lead", { statusId: "a", score: 1, lastName: "Lee" }, "erase")).toEqual({
      statusId: "a",
      score: 1,
      lastName: "[…]",
    });
    expect([
      isPlain("lead", "statusId"),
      isPlain("lead", "email"),
      isPlain("lead", "shoe"),
      isPlain("quote", "statusId"),
    ]).toEqual([true, false, false, false]);
  });

  it("ACC-15 keeps codes within values, but no values of fields", () => {
    const value = { reason: "late", from: "Lee", to: "Moe", keys: ["Lee"], type: { name: "Lee" } };
    expect(treatValue(value, "erase")).toEqual({
      reason: "late",
      from: "[…]",
      to: "[…]",
      keys: ["[…]"],
      type: { name: "[…]" },
    });
  });

  it("ACC-15 is cleaned of the person where it is about something else", () => {
    const data = {
      name: "For Lee",
      code: "Lee",
      list: ["Lee", "x"],
      changes: { name: { from: "Lee", to: "for Lee" }, statusId: { from: "Lee", to: "b" } },
    };
    expect(treatFacts("opportunity", data, clean)).toEqual({
      name: "For […]",
      code: "Lee",
      list: ["x"],
      changes: { name: { from: "[…]", to: "for […]" }, statusId: { from: "Lee", to: "b" } },
    });
    expect(treatFacts("opportunity", "Lee", clean)).toBe("[…]");
  });

  it("ACC-15 tells objects from lists and from nothing", () => {
    expect([{}, [], null, undefined, "x", 1].map((value) => isObject(value as never))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("what a journal tells of a person", () => {
  const journal = (fields: object) =>
    recordWith("journal", { subjectKey: "lead/l", writtenKeys: [], changes: [], result: null, ...fields });
  const isPerson = (key: string) => (key === "lead/l" ? ("erase" as const) : clean);
  const impersonal = () => new Set(["budget"]);
  const treated = (fields: object) =>
    treatJournal(journal(fields), isPerson, impersonal) as { changes: unknown; result: unknown };

  it("ACC-15 is emptied step by step, of each record as it has to do with the person", () => {
    const change = { description: { from: "for Lee", to: null } };
    const steps = {
      writtenKeys: ["lead/l", "account/a", "contact/c"],
      changes: [
        { version: 2, changes: change },
        { version: 3, changes: change },
        { version: 1, changes: null },
        { version: 9, changes: change },
      ],
    };
    expect(treated(steps).changes).toEqual([
      { version: 2, changes: { description: { from: null, to: null } } },
      { version: 3, changes: { description: { from: "for […]", to: null } } },
      { version: 1, changes: null },
      { version: 9, changes: change },
    ]);
  });

  it("ACC-15 keeps what batches tell, and forgets the hash of what was entered of the person alone", () => {
    const batch = { type: "lead", groups: 2, command: "Lee" };
    expect(treated({ kind: "mergeBatch", result: batch }).result).toEqual(batch);
    expect(treated({ kind: "creation", result: { hash: "h" } }).result).toBeNull();
    expect(treated({ kind: "creation", result: { hash: "h" }, subjectKey: "lead/other" }).result).toEqual({
      hash: "h",
    });
    expect(treated({ kind: "eventEdit", result: { subject: "Lee", code: "X" } }).result).toEqual({
      subject: "[…]",
      code: "X",
    });
    for (const result of [null, "Lee", { name: "Lee" }, { conflicts: "Lee" }])
      expect(treated({ kind: "merge", result }).result).toEqual(result);
  });

  it("ACC-15 loses the values of conflicts of a merge, but of fields that tell nothing of a person", () => {
    const side = (value: unknown) => ({ id: "x", value });
    const conflicts = [
      { field: "lastName", kept: side("Lee"), lost: [side("Moe"), "odd"] },
      { field: "statusId", kept: side("a"), lost: [side("b")] },
      { field: "email", kept: null, lost: null },
      { field: "email", kept: side("a@x.example") },
      "odd",
    ];
    expect(treated({ kind: "merge", result: { duplicateIds: ["d"], conflicts } }).result).toEqual({
      duplicateIds: ["d"],
      conflicts: [
        { field: "lastName", kept: side(null), lost: [side(null), "odd"] },
        { field: "statusId", kept: side("a"), lost: [side("b")] },
        { field: "email", kept: null, lost: null },
        { field: "email", kept: side(null), lost: null },
        "odd",
      ],
    });
    const cleaned = treated({
      kind: "merge",
      subjectKey: "account/a",
      result: { conflicts: [{ field: "name", kept: side("for Lee"), lost: [side(undefined)] }] },
    });
    expect(cleaned.result).toEqual({ conflicts: [{ field: "name", kept: side("for […]"), lost: [side(null)] }] });
  });

  it("ACC-15 loses the values of conflicts of a conversion", () => {
    const conflict = { from: "lastName", to: "lastName", leadValue: "Lee", ownValue: "Moe" };
    const kept = { from: "statusId", leadValue: "a", ownValue: "b" };
    expect(treated({ kind: "conversion", result: { conflicts: [conflict, kept] } }).result).toEqual({
      conflicts: [{ ...conflict, leadValue: null, ownValue: null }, kept],
    });
    const other = treated({
      kind: "conversion",
      subjectKey: "lead/x",
      result: { conflicts: [{ ...conflict, leadValue: "for Lee", ownValue: null }] },
    });
    expect(other.result).toMatchObject({ conflicts: [{ leadValue: "for […]", ownValue: null }] });
  });

  it("ACC-15 loses what rows on the pages of a merge tell, and no other page", () => {
    const rows = [
      {
        type: "guest",
        record: { id: "g", name: "Lee", email: "lee@x.example", answer: "yes", custom: { budget: 1, shoe: 42 } },
      },
    ];
    const page = { kind: "mergePage", result: { part: "folded", rows } };
    expect(treated(page).result).toEqual({
      part: "folded",
      rows: [{ type: "guest", record: { id: "g", name: "[…]", email: null, answer: "yes", custom: { budget: 1 } } }],
    });
    expect(treated({ ...page, subjectKey: "lead/x" }).result).toMatchObject({
      rows: [{ record: { id: "g", name: "[…]", email: "lee@x.example" } }],
    });
    const moved = { part: "moved", type: "guest", field: "personKey", from: "lead/d", to: "lead/l" };
    expect(treated({ kind: "mergePage", result: moved }).result).toEqual(moved);
  });
});
