import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const postgres = [
  "test/adapters/postgres/**/*.test.ts",
  "test/duplicates/sql/**/*.test.ts",
  "test/injection/stored-texts.test.ts",
  "test/app/{accounts,calendar*,contacts,check-duplicates*,convert-lead*,make-once,duplicates*,forecast,forecast.as-of,merge*,unmerge*,integrity*,privacy*,recurring-revenue,reminders*,reports*,templates,emails*,export-records.stores,{import-,}opportunities*,undo-conversion}.test.ts",
];

const browser = ["test/web/**/*.test.ts"];

export default defineConfig({
  test: {
    setupFiles: ["test/setup.ts"],
    // A test that never ends is found late rather than one that waits for a busy machine called wrong.
    testTimeout: 240_000,
    // No test leaves anything behind in its process, so files may share one: reading the sources anew for each takes longer than the tests.
    isolate: false,
    maxWorkers: availableParallelism(),
    // Tests throw most of what they make away at once: with more room for what is new less of it is moved about.
    execArgv: ["--max-semi-space-size=128"],
    reporters: ["default", "./scripts/ci-reporter.ts"],
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary", "json-summary"] },
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          include: ["test/**/*.test.ts"],
          exclude: [...postgres, ...browser],
          typecheck: {
            enabled: true,
            checker: "tsgo",
            include: ["test/**/*.test-d.ts"],
            tsconfig: "tsconfig.types.json",
          },
        },
      },
      // What runs on a PostgreSQL server too; it starts only when tests of this project run.
      {
        extends: true,
        test: {
          name: "postgres",
          include: postgres,
          globalSetup: ["scripts/postgres-setup.ts"],
          hookTimeout: 180_000,
        },
      },
      // The example application in a real browser.
      {
        extends: true,
        test: {
          name: "browser",
          include: browser,
          globalSetup: ["scripts/chromium-setup.ts"],
          // A page takes its time on a busy machine; what it never does is found by the browser's own limit, which is shorter.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
