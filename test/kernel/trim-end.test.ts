import { expect, test } from "vitest";
import { trimEndOf } from "../../src/kernel/trim-end.js";

test("takes the characters that a text ends in, and those alone", () => {
  expect(trimEndOf("/a//b///", "/")).toBe("/a//b");
  expect(trimEndOf("a\r\n\n", "\r\n")).toBe("a");
  expect(trimEndOf("////", "/")).toBe("");
  expect(trimEndOf("", "/")).toBe("");
});
