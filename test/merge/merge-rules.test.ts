import { describe, expect, it } from "vitest";
import { choosableFields, mergeRulesOf } from "../../src/merge/merge-rules.js";
import type { Mergeable } from "../../src/merge/mergeable-type.js";
import { survivingField } from "../../src/merge/surviving-field.js";
import { survivorFirst } from "../../src/merge/survivor-first.js";
import { sampleRecord } from "../support/sample-record.js";
import { recordWith } from "../support/store-record.js";

const company = recordWith("account", { isCompany: true });
const person = recordWith("account", { isCompany: false });
const records: Readonly<Record<string, readonly ["lead" | "contact" | "account", Mergeable]>> = {
  lead: ["lead", recordWith("lead", {})],
  contact: ["contact", recordWith("contact", {})],
  company: ["account", company],
  person: ["account", person],
};

/** The fields of a rule, in the order of their names. */
function fieldsOf(name: string, rule: string): string[] {
  const [type, record] = records[name] ?? ["lead", company];
  const rules = Object.entries(mergeRulesOf(type, record));
  return rules.flatMap(([field, one]) => (one === rule ? [field] : [])).sort();
}

const made = ["matchKeys", "mergedIntoId", "searchText"];
const loss = ["lostAt", "lostNote", "lostReasonId"];
const place = ["boardRank", "statusSince"];
const wishes = ["doNotCall", "doNotEmail"];

describe("what becomes of each field in a merge", () => {
  it.each([
    [
      "lead",
      [
        ...made,
        ...loss,
        ...place,
        "convertedAccountId",
        "convertedAt",
        "convertedById",
        "fullName",
        "importBatchId",
        "proposedScore",
        "score",
        "scoreReasons",
      ],
    ],
    ["contact", [...made, "emailDomain", "fullName", "mainAccountId"]],
    ["company", [...made, ...loss, ...place, "firstName", "lastName", "title"]],
    ["person", [...made, ...loss, ...place, "name"]],
  ])("DUP-10 of a %s is its own where it belongs to the record itself, or follows from others", (name, own) => {
    expect(fieldsOf(name, "own")).toEqual(own.sort());
  });

  it("DUP-10 is united, kept, or the stricter wish, and filled otherwise", () => {
    expect(fieldsOf("lead", "union")).toEqual(["convertedContactIds", "tagIds"]);
    expect(fieldsOf("contact", "union")).toEqual(["sharedCompanyIds", "tagIds"]);
    expect(fieldsOf("company", "union")).toEqual(["kinds", "projectKeys", "sharedCompanyIds", "tagIds"]);
    expect(fieldsOf("lead", "keep")).toEqual(["convertedOpportunityId", "statusId"]);
    expect(fieldsOf("contact", "keep")).toEqual(["reference"]);
    expect(fieldsOf("person", "keep")).toEqual(["isCompany", "reference", "statusId"]);
    expect(fieldsOf("company", "addresses")).toEqual(["addresses"]);
    for (const name of Object.keys(records)) {
      expect(fieldsOf(name, "stricter")).toEqual(wishes);
      expect(fieldsOf(name, "")).toEqual([]);
    }
    expect(fieldsOf("lead", "fill")).toHaveLength(24);
    expect(fieldsOf("contact", "fill")).toHaveLength(16);
    expect(fieldsOf("person", "fill")).toHaveLength(22);
  });

  it("DUP-10 may be chosen where it is not the record's own, nor kept", () => {
    for (const type of ["lead", "contact"] as const) {
      const ofType = (rule: string) => fieldsOf(type, rule);
      const rules = ["fill", "union", "addresses", "stricter"].flatMap(ofType);
      expect([...choosableFields(type)].sort()).toEqual(rules.sort());
    }
    const account = [...choosableFields("account")];
    expect(account).toEqual(expect.arrayContaining(["name", "title", "firstName", "kinds", "addresses", "doNotCall"]));
    expect(account.filter((field) => ["isCompany", "reference", "statusId", ...made].includes(field))).toEqual([]);
  });
});

describe("what remains in a field", () => {
  const values = (...given: unknown[]) => given.map((value, i) => ({ recordId: `r${i}`, value }));
  const [, two] = values(1, 2);

  it("DUP-10 is the original's, else the first that says something, and what is lost is told", () => {
    expect(survivingField("fill", values(1, 2, 1), undefined)).toEqual({ value: 1, from: ["r0"], lost: [two] });
    expect(survivingField("fill", values("", null, 3), undefined)).toEqual({ value: 3, from: ["r2"], lost: [] });
    expect(survivingField("fill", values("", null), undefined)).toEqual({ value: "", from: [], lost: [] });
    expect(survivingField("fill", [], undefined)).toEqual({ value: null, from: [], lost: [] });
  });

  it("DUP-10 is the original's alone where it is kept", () => {
    expect(survivingField("keep", values(null, 2), undefined)).toEqual({ value: null, from: [], lost: [two] });
  });

  it("DUP-10 is what was chosen, of lists too, and what it holds of others is not lost", () => {
    expect(survivingField("fill", values(1, 2), "r1")).toEqual({ value: 2, from: ["r1"], lost: values(1) });
    const lists = values(["a"], ["a", "b"], ["c"]);
    expect(survivingField("union", lists, "r1")).toEqual({ value: ["a", "b"], from: ["r1"], lost: [lists[2]] });
    expect(survivingField("union", lists, undefined)).toEqual({
      value: ["a", "b", "c"],
      from: ["r0", "r1", "r2"],
      lost: [],
    });
    expect(survivingField("union", values(["a"], null), undefined)).toEqual({ value: ["a"], from: ["r0"], lost: [] });
  });

  it("DUP-10 is the stricter wish, whatever was chosen", () => {
    expect(survivingField("stricter", values(false, true, true), "r0")).toEqual({
      value: true,
      from: ["r1", "r2"],
      lost: [],
    });
    expect(survivingField("stricter", values(false, null), undefined)).toEqual({
      value: false,
      from: ["r0"],
      lost: [],
    });
  });
});

describe("the record that remains", () => {
  it("DUP-9 is the one that holds most where that is asked for, the oldest of equal ones", () => {
    const full = { ...sampleRecord("contact", "most"), id: "full" as never, createdAt: new Date(9) };
    const bare = (id: string, at: number) => recordWith("contact", { id, createdAt: new Date(at) });
    const all = [bare("b", 5), full, bare("a", 5), bare("z", 1)];
    const order = (rule: Parameters<typeof survivorFirst>[2]) =>
      survivorFirst("contact", all, rule).map(({ id }) => id);
    expect(order("first")).toEqual(["b", "full", "a", "z"]);
    expect(order("oldest")).toEqual(["z", "a", "b", "full"]);
    expect(order("mostComplete")).toEqual(["full", "z", "a", "b"]);
  });
});
