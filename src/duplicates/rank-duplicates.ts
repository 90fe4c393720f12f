import { addRows } from "./columns/match-table.js";
import type { DuplicateVerdict } from "./duplicate-search.js";
import type { EvidenceLine } from "./evidence/evidence.js";
import { knownRecords } from "./known-records.js";
import type { MatchSubject } from "./match-subject.js";
import { createMatcher } from "./matcher.js";
import type { MatchRules } from "./rules/match-rules.js";
import { verdictOf } from "./search-result.js";

/** How likely two records are one and the same, and why. */
export interface PairScore {
  /** The bits that they are: a bit doubles the odds, 0 are even odds. */
  readonly bits: number;
  /** What that comes to by the thresholds of the rules; `null` for what need not be looked at. */
  readonly verdict: DuplicateVerdict | null;
  /** The bits before anything was compared: with the lines they add up to `bits`. */
  readonly prior: number;
  /** What speaks for it and against. */
  readonly evidence: readonly EvidenceLine[];
}

/** A record that was compared, and what came of it. */
export interface RankedDuplicate<Candidate> extends Omit<PairScore, "evidence"> {
  /** The record. */
  readonly of: Candidate;
  /** Works out what speaks for it and against: most records are compared in vain. */
  readonly explain: () => readonly EvidenceLine[];
}

/** A record that is to be compared. */
export interface ComparedCandidate<Candidate> {
  /** The record. */
  readonly of: Candidate;
  /** What of it is compared. */
  readonly subject: MatchSubject;
}

/**
 * Compares one record with some that may be the same.
 * @param population how many records there are about.
 */
export function rankDuplicates<Candidate>(
  subject: MatchSubject,
  candidates: readonly ComparedCandidate<Candidate>[],
  rules: MatchRules,
  population: number,
): readonly RankedDuplicate<Candidate>[] {
  const matcher = createMatcher(rules, knownRecords(rules, population));
  const row = addRows(matcher.table, [subject, ...candidates.map((candidate) => candidate.subject)]);
  const prior = matcher.prior();
  return candidates.map(({ of }, i) => {
    const other = row + 1 + i;
    const bits = matcher.score(row, other);
    const verdict = bits < rules.thresholds.review ? null : verdictOf(bits, rules.thresholds);
    // No getter: V8 makes a hidden class for each object written with one, and that keeps the whole matcher until a full collection.
    return { of, bits, verdict, prior, explain: () => matcher.explain(row, other) };
  });
}
