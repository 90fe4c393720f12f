// Runs tests for Stryker within its own process. Its runner for vitest starts a vitest anew for each mutant, which takes seconds where the
// tests take milliseconds. Here each test file is bundled once, compiled once, and evaluated anew for each mutant, so that no mutant sees
// what another one left in memory; packages are read once. The tests are written for vitest and get its own functions.
import path from "node:path";
import vm from "node:vm";
import { getFn, startTests } from "@vitest/runner";
import * as vitest from "vitest";
import { compile } from "./mutation-bundle.mjs";
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

const callIt = new vm.Script("__call()");

/** Calls a test, and ends it where it never would by itself: if Stryker ended the process, all files would be compiled again. */
function callWithin(test, timeout) {
  globalThis.__call = getFn(test);
  return callIt.runInThisContext({ timeout });
}

/** What a test came to, in the words of Stryker: 0 passed, 1 failed, 2 was left out. */
const outcome = { pass: 0, fail: 1 };

/**
 * Runs the tests of some files, one after the other, each file evaluated anew.
 *
 * @param options.wanted ids of the tests to run, or `null` for all
 * @param options.bail whether the first failure ends the run
 * @param options.limit the most milliseconds that a test may take before it waits for anything
 */
async function runFiles(
  files,
  { wanted, bail, limit = 600_000, before = () => undefined, after = () => undefined, loaded = () => undefined },
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
      runTask: async (test) => callWithin(test, limit),
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

/** The files that are changed, where not all of the folder are. */
const changed = (process.env["CRMKIT_MUTATED_FILES"] ?? "").split(",").filter((name) => name !== "");

/** Whether a test file needs one of them. */
const reaches = ({ sources }) => changed.length === 0 || changed.some((name) => sources.has(path.resolve(name)));

function createRunner() {
  const files = new Map();
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      for (const file of testsOf(process.env["CRMKIT_MUTATED"])) {
        const compiled = await compile(file);
        if (reaches(compiled)) files.set(file, compiled);
      }
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
    async mutantRun(asked) {
      const { activeMutant, mutantActivation, testFilter, timeout, hitLimit, disableBail, sandboxFileName } = asked;
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
      const options = { wanted, bail: !disableBail, limit: Math.ceil(0.8 * timeout), loaded: activate };
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
