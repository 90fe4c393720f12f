import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { generatedPages } from "../../scripts/generated-pages.js";

const root = path.resolve(import.meta.dirname, "../..");

describe("pages that are made of the sources (`npm run docs:tables`)", () => {
  it.each([...generatedPages(root)])("%s is up to date", (file, text) => {
    expect(fs.readFileSync(path.join(root, file), "utf8")).toBe(text);
  });
});
