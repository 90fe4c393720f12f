import type { KnownRecords, MatchTable } from "./columns/match-table.js";
import { emptyMatchTable } from "./columns/match-table.js";
import type { Evidence, EvidenceLine } from "./evidence/evidence.js";
import { evidenceOf } from "./evidence/evidence-of.js";
import type { MatchRules } from "./rules/match-rules.js";

/** Compares the rows of a table by rules. */
export interface Matcher {
  /** The rules. */
  readonly rules: MatchRules;
  /** The records. */
  readonly table: MatchTable;
  /** The evidence, in the order of the rules. */
  readonly evidence: readonly Evidence[];
  /** The bits that two rows are one and the same, before anything is compared; at most a thousandth of records count as few. */
  prior(): number;
  /** The bits that two rows are one and the same: a bit doubles the odds. */
  score(a: number, b: number): number;
  /**
   * Scores pairs of which only those with so many bits count; of others it may give anything below, and looks at no more
   * of them than it takes to see that. For the records and shares that there are when it is asked for.
   */
  scoreFrom(least: number): (a: number, b: number) => number;
  /** What the score is made of. */
  explain(a: number, b: number): readonly EvidenceLine[];
}

/** More than the order in which bits are added can make of a sum. */
const rounding = 1e-6;

function scoreFrom(evidence: readonly Evidence[], prior: number, least: number): (a: number, b: number) => number {
  const most = evidence.map((piece) => piece.most());
  const needed = most.map((_, i) => least - rounding - most.slice(i + 1).reduce((sum, bits) => sum + bits, 0));
  return (a, b) => {
    let bits = prior;
    for (let i = 0; i < evidence.length; i++) {
      bits += (evidence[i] as Evidence).bits(a, b);
      if (bits < (needed[i] as number)) return Number.NEGATIVE_INFINITY;
    }
    return bits;
  };
}

/** With fewer records than this, a chance is taken as if there were as many. */
const leastPopulation = 1_000;

/**
 * Makes a matcher without records.
 * @param known what is known of all records, where the table has only some of them.
 */
export function createMatcher(rules: MatchRules, known?: KnownRecords): Matcher {
  const table = emptyMatchTable(rules, known);
  const evidence = rules.evidence.map((rule) => evidenceOf(table, rule));
  const prior = (): number =>
    Math.log2((rules.duplicateRate ?? 0.3) / Math.max(leastPopulation, table.known.population, table.rows));
  return {
    rules,
    table,
    evidence,
    prior,
    score: (a, b) => {
      let bits = prior();
      for (const piece of evidence) bits += piece.bits(a, b);
      return bits;
    },
    scoreFrom: (least) => scoreFrom(evidence, prior(), least),
    explain: (a, b) => evidence.flatMap((piece) => piece.explain(a, b)),
  };
}
