import type { DuplicateVerdict } from "../duplicates/duplicate-search.js";
import type { EvidenceLine } from "../duplicates/evidence/evidence.js";
import type { DuplicatePhrases, EvidenceWeight } from "./duplicate-phrases.js";
import { fillTemplate } from "./fill-template.js";
import type { Messages } from "./messages.js";

/** Why two records may be one and the same, in words. */
export interface DuplicateExplanation {
  /** What it comes to. */
  readonly verdict: string;
  /** A line for each thing that was compared, what tells most first. */
  readonly lines: readonly string[];
}

/** From how many bits on a line tells how much. */
const weightFrom: readonly (readonly [number, EvidenceWeight])[] = [
  [10, "veryStronglyFor"],
  [5, "stronglyFor"],
  [0.5, "for"],
  [-0.5, "hardly"],
  [-5, "against"],
  [Number.NEGATIVE_INFINITY, "stronglyAgainst"],
];

/**
 * Explains in words why two records may be one and the same.
 * @param fields names for fields of the host's own rules; a field without name is named as the rules name it.
 */
export function explainDuplicate(
  {
    verdict,
    evidence,
  }: {
    /** What it came to; `null` for nothing. */
    readonly verdict: DuplicateVerdict | null;
    /** What was compared. */
    readonly evidence: readonly EvidenceLine[];
  },
  messages: Messages,
  fields: Readonly<Record<string, string>> = {},
): DuplicateExplanation {
  const { duplicates } = messages;
  const byWeight = [...evidence].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  return {
    verdict: duplicates.verdicts[verdict ?? "none"],
    lines: byWeight.map((line) => textOfLine(line, { ...duplicates.fields, ...fields }, messages)),
  };
}

function textOfLine(line: EvidenceLine, fields: Readonly<Record<string, string>>, messages: Messages): string {
  const { agreements, weights, line: whole }: DuplicatePhrases = messages.duplicates;
  const code = `${line.comparator}.${line.level}`;
  const texts: Readonly<Record<string, string>> = agreements;
  const values = { left: line.left ?? "", right: line.right ?? "" };
  const agreement = fillTemplate(Object.hasOwn(texts, code) ? (texts[code] ?? code) : code, values, messages);
  const field = Object.hasOwn(fields, line.field) ? (fields[line.field] ?? line.field) : line.field;
  const [, weight] = weightFrom.find(([bits]) => line.bits >= bits) ?? ([0, "hardly"] as const);
  return fillTemplate(whole, { field, agreement, weight: weights[weight] }, messages);
}
