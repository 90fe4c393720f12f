import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { enRecurrence } from "../../src/messages/en-recurrence.js";
import { frRecurrence } from "../../src/messages/fr-recurrence.js";
import { parseRRule } from "../../src/recurrence/parse-rrule.js";
import { summarizeRecurrence } from "../../src/recurrence/summarize-recurrence.js";

interface Anchor {
  readonly rrule: string;
  readonly en: string;
  readonly fr: string;
}

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(process.env["CRMKIT_SHARED_DATA"] ?? path.resolve(root, "../shared/data"), "recurrence");
const file = path.join(folder, "summary.json");
const start = "2024-02-29T09:00:00" as OccurrenceStart;

/** The file is no part of the repository; what it says stands in the test beside this one too. */
it.skipIf(!existsSync(file))("REC-9, REC-10 says what the file of summaries says, from the texts of its rules", () => {
  const anchors: readonly Anchor[] = JSON.parse(readFileSync(file, "utf8"));
  const said = anchors.map(({ rrule }): Anchor => {
    const read = parseRRule(rrule, start, "Europe/Paris");
    const recurrence = read.ok ? read.value.recurrence : null;
    if (recurrence === null) return { rrule, en: "", fr: "" };
    const [en = "", fr = ""] = [enRecurrence, frRecurrence].map((each) => summarizeRecurrence(recurrence, start, each));
    return { rrule, en, fr };
  });
  const told = anchors.map(({ rrule, en, fr }) => ({ rrule, en, fr }));
  expect(anchors.length).toBeGreaterThan(0);
  expect(said).toEqual(told);
});
