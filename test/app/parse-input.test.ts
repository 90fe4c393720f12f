import { describe, expect, it } from "vitest";
import * as z from "zod";
import { callable } from "../../src/app/callable.schema.js";
import { parseInput } from "../../src/app/parse-input.js";
import { requireShape } from "../../src/app/require-shape.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { timeZone, zoneForm } from "../../src/model/code.schema.js";
import { localDateTime, localForm } from "../../src/model/local-date-time.schema.js";
import { instant, name, text } from "../../src/model/text.schema.js";

/** The refusals that a check throws; none where it does not. */
function refusalsOf(check: () => unknown): unknown {
  try {
    check();
    return [];
  } catch (error) {
    if (!isCrmError(error, "INPUT_INVALID")) throw error;
    return error.refusals;
  }
}

const parsed = (schema: z.ZodType, input: unknown) => refusalsOf(() => parseInput(schema, input, ["at"]));

describe("SEC-3: what a schema finds is told in the library's own codes", () => {
  it.each<[string, z.ZodType, unknown, string, object]>([
    ["undefined", z.string(), undefined, "INPUT_MISSING", {}],
    ["undefined for a choice", z.enum(["a"]), undefined, "INPUT_MISSING", {}],
    ["undefined for one of several forms", z.union([z.string(), z.number()]), undefined, "INPUT_MISSING", {}],
    ["a number for a text", z.string(), 1, "INPUT_WRONG_TYPE", { expected: "text" }],
    ["a text for a list", z.array(z.string()), "a", "INPUT_WRONG_TYPE", { expected: "list" }],
    ["a list for an object", z.strictObject({}), [], "INPUT_WRONG_TYPE", { expected: "object" }],
    ["a list for a table", z.record(z.string(), z.string()), [], "INPUT_WRONG_TYPE", { expected: "object" }],
    ["a fraction for a whole number", z.int(), 1.5, "INPUT_WRONG_TYPE", { expected: "integer" }],
    ["NaN", z.number(), Number.NaN, "INPUT_WRONG_TYPE", { expected: "number" }],
    ["an invalid date", instant(), new Date(Number.NaN), "INPUT_WRONG_TYPE", { expected: "instant" }],
    [
      "a date for an object",
      z.strictObject({ a: z.string().optional() }),
      new Date(0),
      "INPUT_WRONG_TYPE",
      { expected: "object" },
    ],
    [
      "neither of two forms",
      z.union([z.string(), z.number()]),
      true,
      "INPUT_WRONG_TYPE",
      { expected: ["text", "number"] },
    ],
    ["a text for a function", callable(), "a", "INPUT_WRONG_TYPE", { expected: "function" }],
    ["a long text", text(3), "abcd", "INPUT_TOO_LONG", { most: 3 }],
    ["a long list", z.array(z.string()).max(1), ["a", "b"], "INPUT_TOO_LONG", { most: 1 }],
    ["a short text", z.string().min(1), "", "INPUT_TOO_SHORT", { least: 1 }],
    ["a big number", z.number().max(5), 6, "INPUT_TOO_BIG", { most: 5 }],
    ["a small number", z.number().min(5), 4, "INPUT_TOO_SMALL", { least: 5 }],
    ["an early date", instant(), new Date(-1e15), "INPUT_TOO_SMALL", { least: "0001-01-02T00:00:00.000Z" }],
    ["another text", z.enum(["a", "b"]), "c", "INPUT_NOT_ONE_OF", { values: ["a", "b"] }],
    ["blanks", name(), "  ", "INPUT_BLANK", {}],
    ["U+0000", text(9), "a\u0000", "INPUT_TEXT_UNSTORABLE", {}],
    ["a zone of another form", timeZone(), "Paris, France", "INPUT_MALFORMED", { format: zoneForm }],
    ["a local time with a zone", localDateTime(), "2027-01-01T10:00:00Z", "INPUT_MALFORMED", { format: localForm }],
    [
      "none of forms of one kind",
      z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]),
      true,
      "INPUT_WRONG_TYPE",
      { expected: ["object"] },
    ],
    ["another form", z.string().regex(/^a$/), "b", "INPUT_MALFORMED", { format: "regex" }],
  ])("%s", (_what, schema, input, code, params) => {
    expect(parsed(schema, input)).toEqual([{ code, path: ["at"], params }]);
  });

  it("tells every fault, each at its place", () => {
    const schema = z.strictObject({ a: z.string(), list: z.array(z.strictObject({ b: z.number() })) });
    expect(parsed(schema, { list: [{ b: 1 }, { b: "x", c: 1 }], d: 1 })).toEqual([
      { code: "INPUT_MISSING", path: ["at", "a"], params: {} },
      { code: "INPUT_WRONG_TYPE", path: ["at", "list", 1, "b"], params: { expected: "number" } },
      { code: "INPUT_UNKNOWN_FIELD", path: ["at", "list", 1, "c"], params: {} },
      { code: "INPUT_UNKNOWN_FIELD", path: ["at", "d"], params: {} },
    ]);
  });

  it("tells the field that was likely meant, of the first ten, wherever it stands", () => {
    const form = z.strictObject({ lastName: z.string(), email: z.string().optional() });
    const schema = z.strictObject({ lead: form.optional(), forms: z.array(z.union([z.string(), form])).optional() });
    expect(
      parsed(schema, { lead: { lastNme: "x", lastName: "y", budget: 1 }, forms: [{ lastName: "z", Email: "e" }] }),
    ).toEqual([
      { code: "INPUT_UNKNOWN_FIELD", path: ["at", "lead", "lastNme"], params: { nearest: "lastName" } },
      { code: "INPUT_UNKNOWN_FIELD", path: ["at", "lead", "budget"], params: {} },
      { code: "INPUT_UNKNOWN_FIELD", path: ["at", "forms", 0, "Email"], params: { nearest: "email" } },
    ]);
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`email${i}`, 1]));
    const guesses = parsed(form, { lastName: "x", ...many }) as readonly { readonly params: object }[];
    expect(guesses.map(({ params }) => Object.hasOwn(params, "nearest"))).toEqual([
      ...Array(10).fill(true),
      false,
      false,
    ]);
  });

  it("of several forms, tells what is wrong with the one that comes nearest", () => {
    const schema = z.union([z.string(), z.strictObject({ name: z.string() })]);
    expect(parsed(schema, { name: 1 })).toEqual([
      { code: "INPUT_WRONG_TYPE", path: ["at", "name"], params: { expected: "text" } },
    ]);
  });

  it("gives what the schema made", () => {
    expect(parseInput(z.strictObject({ a: z.string().trim() }), { a: " x " })).toEqual({ a: "x" });
  });
});

describe("an object of the host's own", () => {
  const schema = z.object({ read: callable(), depth: z.number() });

  it("is taken as it is, with methods of its class", () => {
    class Source {
      depth = 1;
      read(): void {}
    }
    const source = new Source();
    expect(refusalsOf(() => requireShape(schema, Object.assign(source, { itself: source })))).toEqual([]);
  });

  it("is turned down for what it lacks, or if it cannot be looked at", () => {
    expect(refusalsOf(() => requireShape(schema, { depth: "1" }, ["source"]))).toEqual([
      { code: "INPUT_MISSING", path: ["source", "read"], params: {} },
      { code: "INPUT_WRONG_TYPE", path: ["source", "depth"], params: { expected: "number" } },
    ]);
    const throwing = new Proxy({}, { get: () => JSON.parse("{") });
    expect(refusalsOf(() => requireShape(schema, throwing, ["source"]))).toEqual([
      { code: "INPUT_UNREADABLE", path: ["source"] },
    ]);
  });
});
