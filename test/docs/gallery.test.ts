import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { galleryFiles } from "../../scripts/gallery-files.js";

const root = path.resolve(import.meta.dirname, "../..");

describe("the gallery of charts (`npm run docs:gallery`)", () => {
  it("REP-8 is up to date, small, and holds nothing else", async () => {
    const files = await galleryFiles();
    for (const [file, text] of files) expect(fs.readFileSync(path.join(root, file), "utf8"), file).toBe(text);
    const there = fs.readdirSync(path.join(root, "docs/gallery")).map((name) => `docs/gallery/${name}`);
    expect(there.toSorted()).toEqual([...files.keys()].filter((file) => file.endsWith(".svg")).toSorted());
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(300_000);
  });
});
