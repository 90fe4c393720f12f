import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { en } from "../../src/messages/en.js";
import { fillTemplate } from "../../src/messages/fill-template.js";
import { fr } from "../../src/messages/fr.js";

describe("a template", () => {
  it.each([
    ["{name} is here", { name: "Ann" }, "Ann is here"],
    ["{a}{b}{a}", { a: 1, b: true }, "1true1"],
    ["one of: {values}", { values: ["x", "y"] }, "one of: x, y"],
    ["none: {values}.", { values: [] }, "none: ."],
    ["{name}", {}, "–"],
    ["{name}", { name: null }, "–"],
    ["{toString} {constructor}", {}, "– –"],
    ["{name", { name: "Ann" }, "{name"],
    ["{na me} {1}", { name: "Ann" }, "{na me} {1}"],
  ])("%j with %j", (template, params, text) => {
    expect(fillTemplate(template, params, en)).toBe(text);
  });

  it("takes no parameter for a template, and no sign of one for a replacement", () => {
    expect(fillTemplate("{a} {b}", { a: "{b}", b: "$& $1" }, en)).toBe("{b} $& $1");
  });

  it("names types, roles, lists and fields in the language, and leaves what has no name as it is", () => {
    expect(fillTemplate("{@role}", { role: "won" }, en)).toBe("won");
    expect(fillTemplate("{@role}", { role: "won" }, fr)).toBe("gagné");
    expect(fillTemplate("{role}", { role: "won" }, fr)).toBe("won");
    expect(fillTemplate("{@fields}", { fields: ["email", "address.city", "custom.budget"] }, fr)).toBe(
      "E-mail, Ville, custom.budget",
    );
    expect(fillTemplate("{@x}", { x: "constructor" }, en)).toBe("constructor");
    expect(fillTemplate("{@x}", {}, en)).toBe("–");
  });
});

describe("forms that go with a number", () => {
  const text = "{leads|lead|leads}";
  it.each([
    [0, "0 leads", "0 lead"],
    [1, "1 lead", "1 lead"],
    [2, "2 leads", "2 leads"],
    [1_000_000, "1000000 leads", "1000000 leads"],
  ])("%i in English and in French, where nothing is singular", (leads, english, french) => {
    expect(fillTemplate(text, { leads }, en)).toBe(english);
    expect(fillTemplate(text, { leads }, fr)).toBe(french);
  });

  it("are the many where there is no number", () => {
    expect(fillTemplate(text, {}, en)).toBe("– leads");
    expect(fillTemplate(text, { leads: "one" }, fr)).toBe("one leads");
  });
});

describe("SEC-3: whatever a guard gives", () => {
  const hostile = [
    Symbol("s"),
    {
      toString: () => {
        throw new Error("no");
      },
    },
    [[1], null, Symbol("t")],
    1n,
    () => 1,
    Number.NaN,
  ];
  it.each(hostile)("%o is shown, or a dash in its place", (value) => {
    const params = { value } as unknown as Record<string, string>;
    for (const template of ["{value}", "{@value}", "{value|one|many}"])
      expect(typeof fillTemplate(template, params, en)).toBe("string");
  });

  test.prop([fc.string({ unit: "binary" }), fc.dictionary(fc.string(), fc.anything())])(
    "a template of any text is filled with anything",
    (template, params) => {
      expect(typeof fillTemplate(template, params as Record<string, string>, en)).toBe("string");
    },
  );

  test.prop([fc.array(fc.constantFrom("a", "name", " ", "$&")), fc.string()])(
    "what is no placeholder stays as it is",
    (parts, name) => {
      expect(fillTemplate(parts.join("{name}"), { name }, en)).toBe(parts.join(name));
    },
  );
});
