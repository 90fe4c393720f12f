// Runs tests for Stryker within its own process. Its runner for vitest starts a vitest anew for each mutant, which takes seconds where the
// tests take milliseconds. Here each test file is bundled once, compiled once, and evaluated anew for each mutant, so that no mutant sees
// what another one left in memory; packages are read once. The tests are written for vitest and get its own functions.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { startTests } from "@vitest/runner";
import { build } from "esbuild";
import * as vitest from "vitest";
import { leftOut, testsOf } from "./mutation-folders.mjs";

/** What mutated sources read and write while they run. */
globalThis.__stryker__ ??= {};
const ns = globalThis.__stryker__;

/** What tests read of the state of a vitest worker; no server of PostgreSQL is there. */
Object.defineProperty(globalThis, "__vitest_worker__", {
  value: {
    config: { expect: {}, snapshotOptions: {} },
    providedContext: { postgresUrl: null, postgresBin: null },
    ctx: { pool: "threads" },
    onCleanup: () => undefined,
  },
});

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
async function compile(file) {
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

/** The name of a test with those of the suites that it stands in, under its file. */
function idOf(test) {
  const names = [test.name];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) names.unshift(suite.name);
  return `${test.file.filepath}#${names.join(" ")}`;
}

const config = {
  root: ".",
  setupFiles: [],
  passWithNoTests: true,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxConcurrency: 1,
  retry: 0,
  includeTaskLocation: false,
  sequence: { hooks: "stack", setupFiles: "list", concurrent: false, shuffle: false, seed: 0 },
  tags: [],
  strictTags: false,
  expect: {},
};

/** What a test came to, in the words of Stryker: 0 passed, 1 failed, 2 was left out. */
const outcome = { pass: 0, fail: 1 };

/**
 * Runs the tests of some files, one after the other, each file evaluated anew.
 *
 * @param options.wanted ids of the tests to run, or `null` for all
 * @param options.bail whether the first failure ends the run
 */
async function runFiles(
  files,
  { wanted, bail, before = () => undefined, after = () => undefined, loaded = () => undefined },
) {
  const tests = [];
  let ended = false;
  for (const [file, { evaluate }] of files) {
    if (ended) break;
    const runner = {
      config,
      pool: "threads",
      importFile: async () => evaluate(),
      onCollected: () => loaded(),
      onBeforeRunTask(test) {
        const id = idOf(test);
        const isWanted = wanted?.has(id) ?? !leftOut.some((part) => id.includes(part));
        if (ended || !isWanted) test.mode = "skip";
        else before(id);
      },
      onBeforeTryTask() {
        vitest.expect.setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null });
      },
      onAfterRunTask(test) {
        after();
        const status = outcome[test.result?.state] ?? 2;
        const failureMessage = String(test.result?.errors?.[0]?.message ?? "failed");
        tests.push({
          id: idOf(test),
          name: idOf(test),
          fileName: file,
          timeSpentMs: test.result?.duration ?? 0,
          status,
          failureMessage,
        });
        if (status === 1 && bail) ended = true;
      },
    };
    const [ran] = await startTests([{ filepath: file, testLocations: undefined }], runner);
    // A file that cannot be read, or a suite whose preparation fails, has no test that says so.
    const broken = [ran, ...suitesOf(ran)].find(({ result }) => result?.errors?.length > 0);
    if (broken === undefined) continue;
    tests.push({
      id: `${file}#`,
      name: file,
      fileName: file,
      timeSpentMs: 0,
      status: 1,
      failureMessage: String(broken.result.errors[0].stack),
    });
    ended ||= bail;
  }
  return tests;
}

const suitesOf = (suite) =>
  suite.tasks.filter(({ type }) => type === "suite").flatMap((inner) => [inner, ...suitesOf(inner)]);

/** Whether a test file is the one of a source file: most of its mutants end there. */
const isOf = (test, source) => path.basename(test).startsWith(`${path.basename(source, ".ts")}.`);

function createRunner() {
  const files = new Map();
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      for (const file of testsOf(process.env["CRMKIT_MUTATED"])) files.set(file, await compile(file));
    },
    async dryRun() {
      Object.assign(ns, {
        activeMutant: undefined,
        mutantCoverage: { static: {}, perTest: {} },
        currentTestId: undefined,
      });
      const before = (id) => {
        ns.currentTestId = id;
      };
      const after = () => before(undefined);
      const tests = await runFiles(files, { wanted: null, bail: false, before, after });
      return { status: "complete", tests, mutantCoverage: ns.mutantCoverage };
    },
    async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail, sandboxFileName }) {
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      const needed = new Set((testFilter ?? []).map((id) => id.slice(0, id.indexOf("#"))));
      const chosen = [...files]
        .filter(([file, { sources }]) => (wanted === null ? sources.has(sandboxFileName) : needed.has(file)))
        .sort(([a], [b]) => Number(isOf(b, sandboxFileName)) - Number(isOf(a, sandboxFileName)));
      const activate = () => {
        ns.activeMutant = activeMutant.id;
      };
      Object.assign(ns, { hitCount: 0, hitLimit, activeMutant: undefined, mutantCoverage: undefined });
      if (mutantActivation === "static") activate();
      const options = { wanted, bail: !disableBail, loaded: activate };
      const tests = await runFiles(chosen, options);
      if (hitLimit !== undefined && ns.hitCount > hitLimit) return { status: "timeout", reason: "too many steps" };
      const failed = tests.filter(({ status }) => status === 1);
      const nrOfTests = tests.filter(({ status }) => status !== 2).length;
      if (failed.length === 0) return { status: "survived", nrOfTests };
      return {
        status: "killed",
        killedBy: failed.map(({ id }) => id),
        failureMessage: failed[0].failureMessage,
        nrOfTests,
      };
    },
    async dispose() {},
  };
}
createRunner.inject = [];

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: createRunner }];
