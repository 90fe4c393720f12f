import path from "node:path";
import type { Metafile } from "esbuild";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

/** What is imported by files of ours, and what each reaches through others. */
export interface ReachedFiles {
  /** Each file by its path from the root, with what it imports. */
  readonly inputs: Metafile["inputs"];
  /** A file and all of ours that it needs, by their paths from the root. */
  readonly reachedBy: (entry: string) => ReadonlySet<string>;
}

/** Follows the imports of files; packages and what Node has built in are named, not followed. */
export async function reachedFiles(entries: readonly string[]): Promise<ReachedFiles> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entries],
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
  return { inputs: metafile.inputs, reachedBy: (entry) => reachedIn(metafile.inputs, entry) };
}

function reachedIn(inputs: Metafile["inputs"], entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const { path: to, external } of inputs[name]?.imports ?? []) if (external !== true) open.push(to);
  }
  return seen;
}
