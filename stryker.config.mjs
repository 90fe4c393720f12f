// Started by scripts/mutation.mjs, which names the folder.
const folder = process.env["CRMKIT_MUTATED"] ?? "status";

export default {
  testRunner: "in-process",
  plugins: ["./scripts/mutation-runner.mjs"],
  mutate: [`src/${folder}/**/*.ts`],
  coverageAnalysis: "perTest",
  concurrency: Number(process.env["CRMKIT_WORKERS"] ?? 2),
  // A mutant that loops is found by the number of its steps; what is left is a busy machine.
  timeoutMS: 10_000,
  timeoutFactor: 3,
  disableTypeChecks: false,
  ignorePatterns: ["/dist", "/docs", "/site", "/bench", "/coverage", "/reports", "/temp"],
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: ".stryker-tmp",
};
