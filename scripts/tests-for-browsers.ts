import fs from "node:fs";
import path from "node:path";
import { reachedFiles } from "./reached-files.js";

const root = path.resolve(import.meta.dirname, "..");

/** What tests of the core need besides the library, and what runs in a browser as it does on Node. */
const runsAnywhere = new Set([
  "vitest",
  "fast-check",
  "@fast-check/vitest",
  "zod",
  "mustache",
  "tldts",
  "libphonenumber-js",
  "pdf-lib",
  "fast-levenshtein",
  "rrule-temporal",
]);

const tests = (): string[] =>
  fs
    .readdirSync(path.join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !/^(adapters|web|packaging|docs|examples|bench)\//.test(name))
    .map((name) => path.posix.join("test", name));

/** What a test uses that is global on Node alone, as if it were a module. */
const nodeGlobalsIn = (name: string): readonly string[] =>
  name.startsWith("test/") && /\bBuffer\.|\bsetImmediate\(|\bprocess\.(?!env\b)/.test(text(name))
    ? ["node:process"]
    : [];

const text = (name: string): string => fs.readFileSync(path.join(root, name), "utf8");

/** The tests of the core that reach nothing that only Node has: neither its modules, nor packages that use them, nor what is global there. */
export async function testsForBrowsers(): Promise<readonly string[]> {
  const entries = tests();
  const { inputs, reachedBy } = await reachedFiles(entries);
  const needs = new Map<string, readonly string[]>(
    Object.entries(inputs).map(([name, { imports }]) => [
      name,
      [...imports.filter(({ external }) => external).map(({ path: to }) => to), ...nodeGlobalsIn(name)],
    ]),
  );
  const reaches = (entry: string): readonly string[] => [...reachedBy(entry)].flatMap((name) => needs.get(name) ?? []);
  return entries.filter((entry) =>
    reaches(entry).every((name) => runsAnywhere.has(name.replace(/^((?:@[^/]+\/)?[^/]+).*/, "$1"))),
  );
}
