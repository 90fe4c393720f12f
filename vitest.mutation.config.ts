// What mutation runs take of the tests: those of one folder, on the memory store alone. Started by scripts/mutation.mjs.
import { defineConfig } from "vitest/config";
import { testsOf } from "./scripts/mutation-folders.mjs";

export default defineConfig({
  test: {
    include: testsOf(process.env["CRMKIT_MUTATED"] ?? "status"),
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    isolate: false,
    provide: { postgresUrl: null, postgresBin: null },
  },
});
