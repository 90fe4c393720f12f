import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { en } from "../../src/messages/en.js";

const src = path.resolve(import.meta.dirname, "../../src");

/** What looks like a code in the sources: capitals with an underline, quoted. */
function codesIn(folder: string): ReadonlySet<string> {
  const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const texts = files.map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
  return new Set(texts.flatMap((text) => [...text.matchAll(/"([A-Z]+(?:_[A-Z]+)+)"/g)].map(([, code = ""]) => code)));
}

it("SEC-4: no code stands in the sources that has no text", () => {
  const groups = [en.refusals, en.warnings, en.errors, en.hints, en.deliveryReasons, en.faults];
  const told = new Set(groups.flatMap((texts) => Object.keys(texts)));
  expect([...codesIn(src)].filter((code) => !told.has(code))).toEqual([]);
});
