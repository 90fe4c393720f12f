import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // A server and a browser, where tests of the run need them.
    globalSetup: ["scripts/services-setup.ts"],
    // A test that never ends is found late rather than one that waits for a busy machine called wrong.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // No test leaves anything behind in its process, so files share one, and all of them are of one project: reading the
    // sources anew, for each file or each kind of test, takes longer than the tests.
    isolate: false,
    maxWorkers: availableParallelism(),
    // Tests throw most of what they make away at once: with more room for what is new less of it is moved about, and by the
    // thread that made it, since the others have tests of their own.
    execArgv: ["--max-semi-space-size=64", "--single-threaded-gc"],
    reporters: ["default", "./scripts/ci-reporter.ts"],
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary", "json-summary"] },
    typecheck: {
      enabled: true,
      checker: "tsgo",
      include: ["test/**/*.test-d.ts"],
      tsconfig: "tsconfig.types.json",
    },
  },
});
