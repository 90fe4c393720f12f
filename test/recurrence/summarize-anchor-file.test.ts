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

/** Texts of our own; those of the file, which is no part of the repository, come besides where it is. */
const own: readonly Anchor[] = [
  {
    rrule: "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=1",
    en: "Every week on Tuesday and Thursday, 1 time",
    fr: "Chaque semaine le mardi et le jeudi, 1 fois",
  },
  { rrule: "FREQ=MONTHLY;BYDAY=-1MO", en: "Every month on the last Monday", fr: "Chaque mois le dernier lundi" },
  { rrule: "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1", en: "Every year on August 1", fr: "Chaque année le 1er août" },
];

it("REC-9, REC-10 says what each rule says, from its text", () => {
  const anchors = [...own, ...(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Anchor[]) : [])];
  const said = anchors.map(({ rrule }): Anchor => {
    const read = parseRRule(rrule, start, "Europe/Paris");
    const recurrence = read.ok ? read.value.recurrence : null;
    if (recurrence === null) return { rrule, en: "", fr: "" };
    const [en = "", fr = ""] = [enRecurrence, frRecurrence].map((each) => summarizeRecurrence(recurrence, start, each));
    return { rrule, en, fr };
  });
  expect(said).toEqual(anchors.map(({ rrule, en, fr }) => ({ rrule, en, fr })));
});
