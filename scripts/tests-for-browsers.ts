import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";

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
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    bundle: true,
    // What tests share is put out once: nobody reads it, and once for each test it is some hundred megabytes.
    splitting: true,
    format: "esm",
    write: false,
    metafile: true,
    outdir: "unwritten",
    platform: "neutral",
    packages: "external",
    external: ["node:*"],
    logLevel: "error",
  });
  const { inputs } = metafile;
  const needs = new Map<string, readonly string[]>(
    Object.entries(inputs).map(([name, { imports }]) => [
      name,
      [...imports.filter(({ external }) => external).map(({ path: to }) => to), ...nodeGlobalsIn(name)],
    ]),
  );
  const reaches = (entry: string): readonly string[] => {
    const seen = new Set<string>();
    const open = [entry];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const { path: to, external } of inputs[name]?.imports ?? []) if (!external) open.push(to);
    }
    return [...seen].flatMap((name) => needs.get(name) ?? []);
  };
  return entries.filter((entry) =>
    reaches(entry).every((name) => runsAnywhere.has(name.replace(/^((?:@[^/]+\/)?[^/]+).*/, "$1"))),
  );
}
