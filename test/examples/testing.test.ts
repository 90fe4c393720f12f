import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const blocks = [...read("docs/guides/testing-your-product.md").matchAll(/^```js\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)];

describe("the guide to testing", () => {
  it("shows code of the example alone", () => {
    expect(blocks.length).toBeGreaterThan(3);
    for (const [, path = "", code = ""] of blocks) expect(read(path), path).toContain(code);
  });

  it("shows no code that is not run", () => {
    const kinds = read("docs/guides/testing-your-product.md").match(/^```\w+.*$/gm) ?? [];
    expect(kinds.filter((kind) => kind === "```js")).toHaveLength(blocks.length);
    expect(new Set(kinds)).toEqual(new Set(["```js", "```ts"]));
  });

  it("is of an example with tests under each of three runners", () => {
    for (const runner of ["vitest", "jest", "node"])
      expect(readdirSync(join(root, "examples/testing", runner)).length, runner).toBeGreaterThan(0);
    expect(Object.keys(JSON.parse(read("examples/testing/package.json")).scripts)).toEqual([
      "test",
      "test:vitest",
      "test:jest",
      "test:node",
    ]);
  });
});
