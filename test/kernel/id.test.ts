import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asId, keyOf, splitKey } from "../../src/kernel/id.js";

describe("a record's key", () => {
  test.prop([fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,20}$/), fc.string({ minLength: 1 })])(
    "has the type and the id in it, a host's slash in the id too",
    (type, id) => {
      expect(splitKey(keyOf(type, id))).toEqual({ type, id });
    },
  );

  it("is `type/id`", () => {
    expect(keyOf("quote", "17")).toBe("quote/17");
    expect(asId("lead", "a")).toBe("a");
  });
});
