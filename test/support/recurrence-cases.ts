import fs from "node:fs";
import path from "node:path";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";

/** A rule of RFC 5545 and what it comes to. */
export interface RecurrenceCase {
  /** Names it in the title of a test. */
  readonly title: string;
  /** The DTSTART. */
  readonly start: OccurrenceStart;
  readonly timeZone: string;
  /** The RRULE. */
  readonly rule: string;
  readonly extraStarts: readonly OccurrenceStart[];
  readonly excludedStarts: readonly OccurrenceStart[];
  /** What the clocks of the zone show at the occurrences, from the first on; a date for whole days. */
  readonly shown: readonly string[];
  /** Whether there are no more. */
  readonly isComplete: boolean;
  /** Codes of the refusals, joined by a blank; `null` for a rule that is taken. Then it never occurs. */
  readonly refused: string | null;
}

const folder = path.resolve(import.meta.dirname, "../recurrence/cases");

/** The cases of the repository, by the file that they stand in. */
export const ownCases: readonly RecurrenceCase[] = fs
  .readdirSync(folder)
  .sort()
  .flatMap((file) =>
    fs
      .readFileSync(path.join(folder, file), "utf8")
      .trim()
      .split("\n\n")
      .map((block) => readCase(path.parse(file).name, block.split("\n"))),
  );

const sharedFile = path.join(
  process.env["CRMKIT_SHARED_DATA"] ?? path.resolve(import.meta.dirname, "../../../shared/data"),
  "recurrence/cases.json",
);

/**
 * The cases of a collection that is no part of the repository: in the folder that `CRMKIT_SHARED_DATA` names, or beside
 * the repository. None where it is not at hand: the repository's own are of the same kinds.
 */
export const sharedCases: readonly RecurrenceCase[] = fs.existsSync(sharedFile)
  ? (JSON.parse(fs.readFileSync(sharedFile, "utf8")) as readonly SharedCase[]).map(ofShared)
  : [];

/**
 * A title; start, zone and rule; then in any order extra starts after `+`, excluded ones after `-`, and after `=` all
 * that occurs, after `~` the first of it, or after `!` the codes of the refusals.
 */
function readCase(group: string, [title = "", given = "", ...more]: readonly string[]): RecurrenceCase {
  const [start = "", timeZone = "", rule = ""] = given.split(" ");
  const list = (mark: string): readonly string[] =>
    more.flatMap((line) => (line.startsWith(mark) ? line.slice(2).split(" ") : []));
  return {
    title: `${group}: ${title}`,
    start: start as OccurrenceStart,
    timeZone,
    rule,
    extraStarts: list("+") as OccurrenceStart[],
    excludedStarts: list("-") as OccurrenceStart[],
    shown: [...list("="), ...list("~")],
    isComplete: !more.some((line) => line.startsWith("~")),
    refused: list("!").join(" ") || null,
  };
}

interface SharedCase {
  readonly id: string;
  readonly title: string;
  readonly dtstart: string;
  readonly tzid: string | null;
  readonly rrule: string;
  readonly rdate?: readonly string[];
  readonly exdate?: readonly string[];
  readonly expected?: readonly string[];
  readonly complete: boolean;
}

function ofShared(shared: SharedCase): RecurrenceCase {
  return {
    title: `${shared.id} ${shared.rrule} (${shared.title})`,
    start: shared.dtstart as OccurrenceStart,
    timeZone: shared.tzid ?? "UTC",
    rule: shared.rrule,
    extraStarts: (shared.rdate ?? []) as OccurrenceStart[],
    excludedStarts: (shared.exdate ?? []) as OccurrenceStart[],
    shown: shared.expected ?? [],
    isComplete: shared.complete || shared.expected === undefined,
    refused: null,
  };
}
