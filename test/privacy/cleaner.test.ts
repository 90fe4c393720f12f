import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanerOf, cleanValue, mentionCleanerOf } from "../../src/privacy/cleaner.js";
import { erasedText } from "../../src/privacy/erased-text.js";
import type { Holding } from "../../src/privacy/holding.js";
import { holding } from "../../src/privacy/holding.js";
import { tracesOf } from "../../src/privacy/traces.js";
import { recordWith } from "../support/store-record.js";

const set = (...texts: readonly string[]) => new Set(texts);
const traces = {
  sure: set("lee@x.example", "Ann Lee", "0612345678"),
  names: set("Ann", "Lee", "Jo"),
  texts: set("Likes tea."),
};

describe("what takes a person out of a text", () => {
  const clean = cleanerOf(traces);

  it("ACC-15 takes addresses, phones and names, whole words in any case, a full name as one", () => {
    expect(clean("ANN LEE <Lee@X.example>, tel. 0612345678")).toBe("[…] <[…]>, tel. […]");
    expect(clean("Ann, Lee and jo.")).toBe("[…], […] and […].");
    expect(clean("Annabel fleet, 06123456789, Éjo, Lee2")).toBe("Annabel fleet, 06123456789, Éjo, Lee2");
    expect(clean("nothing")).toBe("nothing");
  });

  it("ACC-15 takes the longest of what begins alike", () => {
    const one = cleanerOf({ sure: set("Ann", "Ann Lee", "Ann Lee Roe"), names: set(), texts: set() });
    expect([one("Ann Lee Roe"), one("Ann Lee"), one("Ann Roe")]).toEqual(["[…]", "[…]", "[…] Roe"]);
  });

  it("ACC-15 takes a text whole that was copied, whatever blanks are around it", () => {
    expect(clean(" Likes tea.\n")).toBe("[…]");
    expect(clean("Likes tea. A lot.")).toBe("Likes tea. A lot.");
  });

  it("ACC-15 takes only what is the person's alone where others may be meant", () => {
    const mention = mentionCleanerOf(traces);
    expect(mention("Ann, Ann Lee and Lee")).toBe("Ann, […] and Lee");
    expect([mention("Likes tea."), mention(" Likes tea.")]).toEqual(["[…]", "[…]"]);
  });

  it("ACC-15 leaves every text where nothing is known of the person", () => {
    const nothing = { sure: set(), names: set(), texts: set() };
    expect([cleanerOf(nothing)("Ann Lee"), mentionCleanerOf(nothing)("")]).toEqual(["Ann Lee", ""]);
  });

  test.prop([fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== "")])(
    "ACC-15 takes any name as it is, whatever signs it has",
    (name) => {
      const one = cleanerOf({ sure: set(name), names: set(), texts: set() });
      expect(one(`(${name})`)).toBe("([…])");
    },
  );

  it("ACC-15 takes signs of patterns for signs", () => {
    const one = cleanerOf({ sure: set("a.b+c@x.example", "O(1)|[2]{3}^$*?\\/"), names: set(), texts: set() });
    expect(one("to a.b+c@x.example")).toBe("to […]");
    expect(one("to aXb+c@x.example")).toBe("to aXb+c@x.example");
    expect(one("<O(1)|[2]{3}^$*?\\/>")).toBe("<[…]>");
  });
});

describe("a value that a person is taken out of", () => {
  const clean = (text: string) => text.replaceAll("Lee", erasedText);

  it("ACC-15 keeps its form, but for items of lists that were nothing else", () => {
    const at = new Date(0);
    const value = {
      a: "Lee!",
      list: ["Lee", "Moe", "Lee Moe", erasedText, 1, null],
      at,
      deep: { b: ["Lee"] },
      n: 2,
      no: null,
    };
    expect(cleanValue(value, clean)).toEqual({
      a: "[…]!",
      list: ["Moe", "[…] Moe", "[…]", 1, null],
      at,
      deep: { b: [] },
      n: 2,
      no: null,
    });
    expect([cleanValue("Lee", clean), cleanValue(undefined, clean), cleanValue(true, clean)]).toEqual([
      "[…]",
      undefined,
      true,
    ]);
    expect(cleanValue(at, clean)).toBe(at);
  });
});

describe("what a person is recognised by", () => {
  const person = (fields: object): Holding => holding("lead", recordWith("lead", { id: "l", ...fields }), "person", []);
  const found = (...holdings: readonly Holding[]) => {
    const { sure, names, texts } = tracesOf(holdings);
    return [[...sure], [...names], [...texts]];
  };
  const entry = (subjectKey: string, data: unknown) =>
    holding("timelineEntry", recordWith("timelineEntry", { subjectKey, data }), "about", []);

  it("ACC-15 are its addresses and phones, its names together and alone, and what is told of it", () => {
    expect(
      found(
        person({
          email: " Lee@X.example",
          fixedPhone: "01 23 45",
          firstName: "Ann",
          lastName: "Lee",
          description: " Tea. ",
          companyName: "ACME",
        }),
      ),
    ).toEqual([
      ["01 23 45", "012345", "Lee@X.example", "lee@x.example", "Ann Lee", "Lee Ann", "Lee, Ann"],
      ["Ann", "Lee"],
      ["Tea."],
    ]);
  });

  it("ACC-15 are no digits of a short phone, no letter alone, and nothing that is blank or was erased", () => {
    expect(
      found(person({ mobilePhone: "12-345", firstName: "A", lastName: erasedText, email: " ", description: "" })),
    ).toEqual([["12-345"], [], []]);
    expect(found(person({ firstName: "Al" }))[1]).toEqual(["Al"]);
  });

  it("ACC-15 are those of its records and guests, not of what is about something else", () => {
    const guest = (relation: "about" | "touched" | "mention") =>
      holding("guest", recordWith("guest", { name: "Kim Roe", email: null }), relation, []);
    expect(found(guest("about"))[0]).toEqual(["Kim Roe"]);
    expect([...found(guest("touched")).flat(), ...found(guest("mention")).flat()]).toEqual([]);
    const others = (["about", "touched", "mention"] as const).map((relation) =>
      holding("contact", recordWith("contact", { lastName: "Roe", description: "x" }), relation, []),
    );
    expect(found(...others).flat()).toEqual([]);
  });

  it("ACC-15 are those that its timeline tells it had before, and no other's", () => {
    const changes = {
      lastName: { from: "Lee", to: "Moe" },
      email: { from: null, to: "moe@x.example" },
      statusId: { from: "a", to: "b" },
    };
    expect(found(person({}), entry("lead/l", { changes }))).toEqual([["moe@x.example"], ["Lee", "Moe"], []]);
    expect(found(person({}), entry("lead/other", { changes })).flat()).toEqual([]);
    for (const data of [
      null,
      "x",
      [{ changes }],
      { changes: "x" },
      { changes: { lastName: "Lee" } },
      { changes: [changes] },
    ])
      expect(found(person({}), entry("lead/l", data)).flat()).toEqual([]);
  });

  it("ACC-15 are those that journals tell it had before, step by step", () => {
    const journal = recordWith("journal", {
      writtenKeys: ["contact/c", "lead/l", "lead/l"],
      changes: [
        { version: 2, changes: { lastName: { from: "Moe", to: null } } },
        { version: 2, changes: { lastName: { from: "Lee", to: null }, description: { from: null, to: "Tea." } } },
      ],
    });
    expect(found(person({}), holding("journal", journal, "about", []))).toEqual([[], ["Lee"], ["Tea."]]);
  });
});
