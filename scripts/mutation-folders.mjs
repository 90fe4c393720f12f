// Which tests hold the rules of a folder of `src/`, for mutation runs: those of the folder of the same name under `test/`, and these.

/** Patterns of test files, by folder. Only what says rules of the folder: each file more is run for many mutants. */
const furtherTests = {
  status: ["test/app/statuses*.test.ts", "test/app/load-pipelines.test.ts"],
  conversion: [
    "test/app/convert-lead.test.ts",
    "test/app/convert-lead.guide.test.ts",
    "test/app/undo-conversion.test.ts",
  ],
  opportunities: [
    "test/app/{,import-}opportunities*.test.ts",
    "test/app/forecast*.test.ts",
    "test/app/recurring-revenue.test.ts",
  ],
  leads: ["test/app/leads*.test.ts"],
  merge: ["test/app/{merge-records,merge-sure,unmerge-records}.test.ts"],
};

/** @param {string} folder @returns {string[]} */
export const testsOf = (folder) => [`test/${folder}/**/*.test.ts`, ...(furtherTests[folder] ?? [])];
