// The tests of the core in a real browser: `npm run test:browser`. What the tests of the example application ask of a browser is in vitest.config.ts.
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/chromium.js";
import { testsForBrowsers } from "./scripts/tests-for-browsers.js";

const executablePath = findChromium();
if (executablePath === null) throw new Error("No Chromium is here: install it, or say where it is by CHROMIUM_PATH");

export default defineConfig({
  // What tests read of the environment; a browser has no `process`.
  define: {
    "process.env": JSON.stringify(Object.fromEntries(["FC_SEED", "FC_RUNS"].map((name) => [name, process.env[name]]))),
  },
  test: {
    include: [...(await testsForBrowsers())],
    setupFiles: ["test/setup.ts"],
    testTimeout: 180_000,
    isolate: false,
    maxWorkers: 1,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: ["--no-sandbox"] } }),
      instances: [{ browser: "chromium" }],
    },
  },
});
