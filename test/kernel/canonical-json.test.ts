import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { turnedKeys } from "../support/turned-keys.js";

describe("canonicalJson", () => {
  test.prop([fc.jsonValue()])("is JSON of the value", (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test.prop([fc.jsonValue()])("does not depend on the order in which an object was put together", (value) => {
    expect(canonicalJson(turnedKeys(value))).toBe(canonicalJson(value));
  });

  it("keeps lists in order, and tells instants and values that differ apart", () => {
    expect(canonicalJson({ b: [2, 1], a: { d: 1, c: new Date(0) } })).toBe(
      '{"a":{"c":"1970-01-01T00:00:00.000Z","d":1},"b":[2,1]}',
    );
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it("leaves out what is left out", () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(canonicalJson(undefined)).toBe("null");
  });
});
