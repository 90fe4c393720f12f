import { describe, expect, it } from "vitest";
import type * as z from "zod";
import {
  civilDate,
  id,
  instant,
  longText,
  minorUnits,
  name,
  recordKey,
  shortText,
  text,
} from "../../src/model/text.schema.js";

/** The values that a schema takes. */
const taken = (schema: z.ZodType, values: readonly unknown[]): unknown[] =>
  values.filter((value) => schema.safeParse(value).success);

describe("a text", () => {
  it("SEC-3 is bounded, well-formed, without U+0000, and otherwise anything", () => {
    const fine = ["", "a".repeat(10), "👍👍👍👍👍", "'; --", "\u202E<b>", "\n\t "];
    expect(taken(text(10), [...fine, "a".repeat(11), "a\0", "\uD83D", "\uDC4Da", 1, null, ["a"]])).toEqual(fine);
    expect(taken(shortText(), ["a".repeat(255), "a".repeat(256)])).toEqual(["a".repeat(255)]);
    expect(taken(longText(), ["a".repeat(20_000), "a".repeat(20_001)])).toEqual(["a".repeat(20_000)]);
  });

  it("that is a name is not blank", () => {
    expect(taken(name(), ["a", " a ", "", " ", "\u00a0\u3000\n", "\0"])).toEqual(["a", " a "]);
  });
});

describe("an id", () => {
  it("is a short text without a slash, so that it can be part of a key", () => {
    expect(
      taken(id("lead"), ["a", "0190-é", "__proto__", "a".repeat(128), "", "a/b", "a\0", "\uD83D", "a".repeat(129), 1]),
    ).toEqual(["a", "0190-é", "__proto__", "a".repeat(128)]);
  });
});

describe("a record's key", () => {
  it("is a type and an id", () => {
    const fine = ["lead/1", "quote/a b", "host-type_2/é", `lead/${"a".repeat(128)}`];
    const wrong = [
      "lead",
      "lead/",
      "/1",
      "lead/a/b",
      "1lead/a",
      " lead/a",
      "lead/\0",
      `${"a".repeat(64)}/1`,
      `lead/${"a".repeat(200)}`,
      1,
    ];
    expect(taken(recordKey(), [...fine, ...wrong])).toEqual(fine);
  });
});

describe("a date and an instant", () => {
  it("are of the calendar", () => {
    expect(
      taken(civilDate(), [
        "2024-02-29",
        "0001-01-01",
        "9999-12-31",
        "2026-02-29",
        "0000-01-01",
        "2026-1-1",
        "2026-01-01T00:00",
        1,
      ]),
    ).toEqual(["2024-02-29", "0001-01-01", "9999-12-31"]);
  });

  it("are of the years that every zone's calendar can show", () => {
    const fine = [new Date(0), new Date("0001-01-02T00:00:00.000Z"), new Date("9999-12-30T23:59:59.999Z")];
    const wrong = [
      new Date("0001-01-01T23:59:59.999Z"),
      new Date("9999-12-31T00:00:00.000Z"),
      new Date(Number.NaN),
      "2026-01-01",
      0,
    ];
    expect(taken(instant(), [...fine, ...wrong])).toEqual(fine);
  });
});

describe("an amount", () => {
  it("is a whole number that a double holds exactly", () => {
    expect(
      taken(minorUnits(), [0, -5, Number.MAX_SAFE_INTEGER, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "1"]),
    ).toEqual([0, -5, Number.MAX_SAFE_INTEGER]);
  });
});
