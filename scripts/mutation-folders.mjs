// Which tests hold the rules of a folder of `src/`, for mutation runs: those of the folder of the same name under `test/`, and these.
import fs from "node:fs";

/** Names of test files of the façade, by folder, from their beginning. Only what says rules of the folder: each file more is run for many mutants. */
const furtherTests = {
  conversion: ["convert-lead.test", "convert-lead.guide", "undo-conversion"],
  opportunities: ["opportunities.closing", "import-opportunities.rules", "import-opportunities.history"],
  leads: ["leads.create", "leads.lose", "leads.move", "leads.copy", "leads.board", "leads.status-on-entry"],
  merge: ["merge-records.test", "merge-sure.test", "unmerge-records"],
  accounts: ["accounts.test"],
  contacts: ["contacts.test", "contact-list"],
  integrity: ["integrity.test"],
  privacy: ["privacy."],
  reminders: ["calendar.reminders", "reminders.dispatch"],
  templates: ["templates.test"],
  directory: ["directory.test"],
  "reference-data": ["reference-data.", "add-shipped-categories"],
  reports: ["reports.test", "lead-report"],
  calendar: [
    "calendar.agenda",
    "calendar.guests",
    "calendar.private",
    "calendar.reminders",
    "calendar.series",
    "calendar.split",
    "calendar.test",
    "calendar.times",
    "calendar.undo",
    "exchange-events",
    "sync-calendar",
  ],
};

/** Test files that take seconds for each mutant, or ask for files that a run does without. */
const notRun = ["test/duplicates/accuracy.test.ts", "test/duplicates/sql/guide.test.ts"];

/** Mutants of what is computed as a file is read are tried on all tests: examples find most, laws and the façade take longer. */
const costOf = (file) => (file.startsWith("test/app/") ? 2 : 0) + (file.includes(".laws.") ? 1 : 0);

/** The test files of a folder, the quick ones first. */
export function testsOf(folder) {
  const further = (furtherTests[folder] ?? []).map((name) => `test/app/${name}`);
  const holds = (file) => file.startsWith(`test/${folder}/`) || further.some((name) => file.startsWith(name));
  return fs
    .readdirSync("test", { recursive: true })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".test.ts") && !notRun.includes(file) && holds(file))
    .sort((a, b) => costOf(a) - costOf(b) || (a < b ? -1 : 1));
}

/** Titles of tests that look at everything there is, or at 200,000 of it: they take seconds for each mutant, and examples beside them find the same. */
export const leftOut = [
  "whatever the character",
  "200,000",
  "collides in each quarter",
  "not with its square",
  "costs no more than in proportion",
  "in any order of records, from an array",
  "keeps nothing of the records",
  "tells how far it is, never less",
  "goes once through",
  "in what the library made",
  "while it is",
  "the zone of the process",
];
