import { describe, expect, it } from "vitest";
import { mergeObjections, survivorObjections } from "../../src/merge/merge-objections.js";
import type { MergeRecords, MergeState } from "../../src/merge/merge-state.js";
import { recordWith } from "../support/store-record.js";

type LeadState = MergeState<"lead">;

const lead = (id: string, fields: object = {}) =>
  recordWith("lead", { id, lastName: id, fullName: id.toUpperCase(), companyId: "acme", ...fields });
const state = (...[original = lead("a"), ...duplicates]: readonly ReturnType<typeof lead>[]): LeadState =>
  ({ type: "lead", original, duplicates, merged: new Map() }) as unknown as LeadState; // the rest is not looked at
const command = (...duplicateIds: string[]): MergeRecords =>
  ({ originalId: "a", duplicateIds }) as unknown as MergeRecords;
const choosing = (choose: Readonly<Record<string, string>>) => ({ ...command("b"), choose }) as MergeRecords;
const two = (original: object = {}, duplicate: object = {}) => state(lead("a", original), lead("b", duplicate));

describe("what stands against a merge", () => {
  it("DUP-9 is nothing of two records that differ", () => {
    expect(mergeObjections(command("b"), two())).toEqual([]);
  });

  it("DUP-9 is a record that is named twice, or as its own duplicate", () => {
    const found = mergeObjections(command("b", "a", "b"), state(lead("a"), lead("b"), lead("a"), lead("b")));
    expect(found).toEqual([
      { code: "MERGE_ORIGINAL_AMONG_DUPLICATES", path: ["duplicateIds", 1], params: { id: "a" } },
      { code: "MERGE_RECORD_TWICE", path: ["duplicateIds", 2], params: { id: "b" } },
    ]);
  });

  it("DUP-14 is a record that was merged before, with what answers for it", () => {
    const merged = new Map(["a", "b"].map((id) => [id, lead("s")]));
    const params = (id: string) => ({ record: `lead/${id}`, survivor: "lead/s", name: "S" });
    expect(mergeObjections(command("b"), { ...two(), merged } as unknown as LeadState)).toEqual([
      { code: "MERGE_RECORD_MERGED", path: ["originalId"], params: params("a") },
      { code: "MERGE_RECORD_MERGED", path: ["duplicateIds", 0], params: params("b") },
    ]);
  });

  it("DUP-9 is a record that was put away, or belongs to another company", () => {
    const away = { archivedAt: new Date(0) };
    expect(mergeObjections(command("b"), two(away, { companyId: "bolt" }))).toEqual([
      { code: "MERGE_RECORD_ARCHIVED", path: ["originalId"], params: { record: "A" } },
      { code: "MERGE_COMPANIES_DIFFER", path: ["duplicateIds", 0], params: { record: "B" } },
    ]);
    expect(mergeObjections(command("b"), two({}, away)).map(({ path }) => path)).toEqual([["duplicateIds", 0]]);
  });

  it("DUP-9 is a converted lead that is not the original, or became another account", () => {
    const [acme, bolt] = [{ convertedAccountId: "acme-1" }, { convertedAccountId: "bolt-1" }];
    const refused = (code: string) => [{ code, path: ["duplicateIds", 0], params: { lead: "B", id: "b" } }];
    const found = (original: object, duplicate: object) => mergeObjections(command("b"), two(original, duplicate));
    expect(found({}, acme)).toEqual(refused("MERGE_CONVERTED_NOT_ORIGINAL"));
    expect(found({}, { convertedAt: new Date(0) })).toEqual(refused("MERGE_CONVERTED_NOT_ORIGINAL"));
    expect(found(bolt, acme)).toEqual(refused("MERGE_CONVERTED_APART"));
    expect([...found(acme, acme), ...found(acme, {})]).toEqual([]);
  });

  it("DUP-10 is a choice of a record that is none of them", () => {
    expect(mergeObjections(choosing({ email: "c" }), two())).toEqual([
      { code: "MERGE_CHOICE_UNKNOWN", path: ["choose", "email"], params: { field: "email", id: "c" } },
    ]);
    expect(mergeObjections(choosing({ email: "b", lastName: "a" }), two())).toEqual([]);
  });

  it.each(["doNotCall", "doNotEmail"])("DUP-10 is a choice that loosens %s", (mark) => {
    const loosened = [{ code: "MERGE_CONSENT_LOOSENED", path: ["choose", mark], params: { field: mark } }];
    expect(mergeObjections(choosing({ [mark]: "a" }), two({}, { [mark]: true }))).toEqual(loosened);
    expect(mergeObjections(choosing({ [mark]: "b" }), two({}, { [mark]: true }))).toEqual([]);
    expect(mergeObjections(choosing({ [mark]: "a" }), two())).toEqual([]);
  });
});

describe("what stands against the record that remains", () => {
  it("DUP-10 is that it has no name", () => {
    const codes = (...given: Parameters<typeof survivorObjections>) =>
      survivorObjections(...given).map(({ code }) => code);
    expect(codes("lead", lead("a", { lastName: null }))).toEqual(["LEAD_NAME_MISSING"]);
    expect(codes("contact", recordWith("contact", {}))).toEqual(["CONTACT_NAME_MISSING"]);
    expect(codes("account", recordWith("account", { isCompany: true, name: " " }))).toEqual(["ACCOUNT_NAME_MISSING"]);
    expect(codes("lead", lead("a"))).toEqual([]);
  });

  it("DUP-10 is a list of more than 200", () => {
    const tagged = (count: number) => survivorObjections("lead", lead("a", { tagIds: Array<string>(count).fill("t") }));
    expect(tagged(200)).toEqual([]);
    expect(tagged(201)).toEqual([{ code: "MERGE_LIST_TOO_LONG", params: { field: "tagIds", most: 200 } }]);
  });
});
