import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless, refuse } from "../kernel/decision.js";
import { trimEndOf } from "../kernel/trim-end.js";
import type { RRuleRefusalCode } from "./recurrence-refusal-code.js";

/** Every part there is, with every value there is, is shorter. */
const longestText = 8_000;

const known = new Set(
  "FREQ INTERVAL COUNT UNTIL BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYHOUR BYMINUTE BYSECOND BYSETPOS WKST".split(
    " ",
  ),
);

/** Parts of RFC 7529, for calendars other than the Gregorian. */
const unsupported = new Set(["RSCALE", "SKIP"]);

/** The text of a rule without what says nothing: name of the property, blanks around, small letters, a semicolon at the end. */
export const tidyRuleText = (text: string): string =>
  trimEndOf(
    text
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, ""),
    ";",
  );

/** The parts of the text of a rule, each value by its name. */
export function splitRuleText(text: string): Decision<ReadonlyMap<string, string>, RRuleRefusalCode> {
  if (text.length > longestText) return malformed(null, "tooLong");
  const parts = new Map<string, string>();
  const found: Refusal<RRuleRefusalCode>[] = [];
  for (const piece of tidyRuleText(text).split(";")) {
    const at = piece.indexOf("=");
    const part = piece.slice(0, Math.max(0, at)).trim();
    found.push(...partFaults(part, piece, parts));
    parts.set(part, piece.slice(at + 1).trim());
  }
  if (found.length === 0 && !parts.has("FREQ")) return malformed("FREQ", "missing");
  return acceptUnless(found, () => parts);
}

/** Refuses a text because a part of it is not of the right form. */
export const malformed = (part: string | null, reason: "missing" | "form" | "tooLong" | "notPart") =>
  refuse<RRuleRefusalCode>({ code: "RRULE_MALFORMED", params: { part, reason } });

function partFaults(
  part: string,
  piece: string,
  before: ReadonlyMap<string, string>,
): readonly Refusal<RRuleRefusalCode>[] {
  if (part === "") return malformed(piece.slice(0, 50), "notPart").refusals;
  const params = { part: part.slice(0, 50) };
  if (unsupported.has(part)) return [{ code: "RRULE_UNSUPPORTED", params }];
  if (!known.has(part)) return [{ code: "RRULE_PART_UNKNOWN", params }];
  return before.has(part) ? [{ code: "RRULE_PART_TWICE", params }] : [];
}
