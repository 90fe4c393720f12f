import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Loader, OutputFile, Plugin } from "esbuild";
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
  const { outputFiles } = await build({
    entryPoints: { [name]: entry },
    outdir: root,
    write: false,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    outExtension: { ".js": ".mjs" },
    tsconfig: path.join(root, "tsconfig.json"),
    plugins: [packagesOfOthers, staysWhereItWas],
    logLevel: "error",
  });
  return path.join(await keep(outputFiles), `${name}.mjs`);
}

/** Writes files to a folder that their content names, whole or not at all: other processes may be reading or writing the same. */
async function keep(files: readonly OutputFile[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { path: file, contents } of files) hash.update(path.basename(file)).update(contents);
  const kept = path.join(root, ".tmp/bundled");
  const folder = path.join(kept, hash.digest("hex").slice(0, 32));
  if (existsSync(folder)) return folder;
  await mkdir(kept, { recursive: true });
  const own = await mkdtemp(path.join(kept, "new-"));
  for (const { path: file, contents } of files) await writeFile(path.join(own, path.basename(file)), contents);
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true });
    if (!existsSync(folder)) throw error; // else another process was faster
  }
  return folder;
}

/** The library is translated with the script, as the programs of those who use it are: a process reads few files, not a thousand. */
const packagesOfOthers: Plugin = {
  name: "packages-of-others",
  setup(building) {
    building.onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === "entry-point" || /^crmkit(\/|$)/.test(name) ? undefined : { path: name, external: true },
    );
  },
};

/** What a file finds beside itself is beside its source. */
const staysWhereItWas: Plugin = {
  name: "stays-where-it-was",
  setup(building) {
    building.onLoad({ filter: /\.(?:tsx?|js)$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const contents = source
        .replaceAll(/import\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href))
        .replaceAll(/import\.meta\.dirname\b/g, JSON.stringify(path.dirname(file)));
      return { contents, loader: loaderOf(file) };
    });
  },
};

const loaderOf = (file: string): Loader => (file.endsWith(".tsx") ? "tsx" : file.endsWith(".ts") ? "ts" : "js");
