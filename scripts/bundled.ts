import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const written = new Map<string, Promise<string>>();

/**
 * Translates a script, with all of ours that it takes, for a process of its own: plain `node` runs it, in a fraction of the
 * time that `tsx` needs to translate the same files in each process.
 * @param script its path.
 * @returns where the translated script is; this process writes each once.
 */
export function bundled(script: string): Promise<string> {
  const entry = path.resolve(root, script);
  const file = written.get(entry) ?? write(entry);
  written.set(entry, file);
  return file;
}

async function write(entry: string): Promise<string> {
  const name = path.relative(root, entry).replace(/\W+/g, "-");
  const outdir = path.join(root, ".tmp/bundled", `${name}-${process.pid}`);
  await build({
    entryPoints: { [name]: entry },
    outdir,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "es2022",
    outExtension: { ".js": ".mjs" },
    tsconfig: path.join(root, "tsconfig.json"),
    plugins: [staysWhereItWas],
    logLevel: "error",
  });
  return path.join(outdir, `${name}.mjs`);
}

/** What a file finds beside itself is beside its source. */
const staysWhereItWas: Plugin = {
  name: "stays-where-it-was",
  setup(building) {
    building.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const contents = source
        .replaceAll(/import\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href))
        .replaceAll(/import\.meta\.dirname\b/g, JSON.stringify(path.dirname(file)));
      return { contents, loader: file.endsWith("x") ? "tsx" : "ts" };
    });
  },
};
