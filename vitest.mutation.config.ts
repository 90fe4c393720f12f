// What mutation runs take of the tests: those of one folder, on the memory store alone. Started by scripts/mutation.mjs.
import { defineConfig } from "vitest/config";
import { keptWorker } from "./scripts/kept-worker.mjs";
import { testsOf } from "./scripts/mutation-folders.mjs";

export default defineConfig({
  plugins: [keptWorker()],
  test: {
    include: testsOf(process.env["CRMKIT_MUTATED"] ?? "status"),
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    isolate: true,
    maxWorkers: 1,
    provide: { postgresUrl: null, postgresBin: null },
  },
});
