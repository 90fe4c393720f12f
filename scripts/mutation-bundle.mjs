// A test file with all that it needs as one script, which can be evaluated again and again: for mutation runs.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";

/** A law that asks for more runs gets as many. */
const mostRuns = Number(process.env["FC_RUNS"] ?? 100);

/** Where a module stands, said in it: in a bundle it would be asked of the bundle. */
const whereModulesStand = {
  name: "where-modules-stand",
  setup(bundle) {
    bundle.onLoad({ filter: /\.[mc]?ts$/ }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, "utf8");
      const contents = text
        .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href))
        .replace(/numRuns: ([\d_]+)/g, `numRuns: Math.min($1, ${mostRuns})`);
      return { contents, loader: "ts" };
    });
  },
};

/** What packages export, by name. */
globalThis.__packages ??= new Map();

/** Packages are read once, as they are, for all test files and mutants: the tests get the same vitest as their packages do. */
const packagesOnce = {
  name: "packages-once",
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path: name }) => ({ path: name, namespace: "package" }));
    bundle.onLoad({ filter: /.*/, namespace: "package" }, async ({ path: name }) => {
      const exported = await import(name);
      globalThis.__packages.set(name, exported);
      const names = Object.keys(exported).map(
        (key, i) => `const x${i} = all[${JSON.stringify(key)}]; export { x${i} as ${key} };`,
      );
      return { contents: `const all = __packages.get(${JSON.stringify(name)});\n${names.join("\n")}`, loader: "js" };
    });
  },
};

/** One test file with all sources that it needs, as a script that is a function. */
export async function compile(file) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `import "./test/setup.ts";\nimport "./${file}";`, resolveDir: process.cwd(), loader: "ts" },
    absWorkingDir: process.cwd(),
    bundle: true,
    // The package says that reading its files does nothing, which holds for its sources, not for its tests.
    ignoreAnnotations: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "node",
    target: "node20",
    supported: { "dynamic-import": false },
    logLevel: "silent",
    plugins: [whereModulesStand, packagesOnce],
  });
  const script = new vm.Script(`(function () {${outputFiles[0].text}\n})`, { filename: file });
  const sources = new Set(Object.keys(metafile.inputs).map((source) => path.resolve(source)));
  return { evaluate: () => script.runInThisContext()(), sources };
}
