import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { promisesOf, promisesPage } from "../../scripts/promises-page.js";

const source = fs.readFileSync(path.resolve(import.meta.dirname, "../../src/ports/storage.ts"), "utf8");

it("finds every promise of the storage port, under its method", () => {
  const ids = [...source.matchAll(/^ +\* - `([a-z]+\.[a-z]+)`/gm)].map(([, id]) => id);
  const promises = promisesOf(source);
  expect(promises.map(({ id }) => id)).toEqual(ids);
  for (const { method, id } of promises)
    expect(id.split(".")[0]).toMatch(method === null ? /^(values|errors)$/ : new RegExp(`^${method}$`));
});

it("joins the lines of a promise and shows links as code", () => {
  const comment =
    "/**\n * Reads.\n *\n * - `get.one`: gives {@link Row} and\n *   nothing else.\n */\nget(id: string): Row;\n";
  expect(promisesOf(comment)).toEqual([{ method: "get", id: "get.one", text: "gives {@link Row} and nothing else." }]);
  expect(promisesPage(comment)).toContain("- **`get.one`** gives `Row` and nothing else.\n");
});
