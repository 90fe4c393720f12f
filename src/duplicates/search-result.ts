import { compareText } from "../kernel/compare-text.js";
import type { DuplicatePair, DuplicateSearch, DuplicateVerdict } from "./duplicate-search.js";
import type { Matcher } from "./matcher.js";
import type { MatchThresholds } from "./rules/match-rules.js";
import { clustersOf } from "./scan/clusters.js";
import type { ComparedRows } from "./scan/compare-rows.js";
import { keyTextAt } from "./scan/key-text.js";
import type { ScoredPairs } from "./scan/scored-pairs.js";

/** Groups are not joined across a pair whose evidence speaks this many bits against it. */
const apartBits = -4;
/** A group of more is not one person: it is left in parts. */
const largestGroup = 100;

/** Puts together what a search found. */
export function searchResult(
  matcher: Matcher,
  ids: readonly string[],
  { pairs, compared, large }: ComparedRows,
  areApart: (one: string, other: string) => boolean = () => false,
): DuplicateSearch {
  const { thresholds, keys } = matcher.rules;
  const prior = matcher.prior();
  const apart = (a: number, b: number): boolean => areApart(idAt(ids, a), idAt(ids, b));
  const order = surestFirst(pairs, ids).filter((p) => !apart(pairs.left[p] as number, pairs.right[p] as number));
  const evidence = (a: number, b: number): number =>
    apart(a, b) ? Number.NEGATIVE_INFINITY : matcher.score(a, b) - prior;
  const rules = { same: thresholds.same, apart: apartBits, largest: largestGroup };
  const ruleOf = new Map(keys.map((rule) => [rule.name, rule]));
  return {
    records: ids.length,
    compared,
    cut: large
      .map(({ key, row, place, size, compared: done }) => {
        const rule = ruleOf.get(key);
        const text = rule === undefined ? key : keyTextAt(matcher.table, rule, row, place);
        return { key: text, records: size, compared: done };
      })
      .sort((a, b) => b.records - a.records || (a.key < b.key ? -1 : 1)),
    prior,
    pairCount: order.length,
    pairs: function* () {
      for (const p of order) yield pairAt(ids, pairs, p, thresholds);
    },
    groups: clustersOf(pairs, order, rules, evidence).map((rows) => rows.map((row) => idAt(ids, row))),
    explain: ({ rows: [a, b] }) => matcher.explain(a, b),
  };
}

const idAt = (ids: readonly string[], row: number): string => ids[row] ?? "";

function pairAt(
  ids: readonly string[],
  { left, right, bits }: ScoredPairs,
  p: number,
  thresholds: MatchThresholds,
): DuplicatePair {
  const [a, b, score] = [left[p] ?? 0, right[p] ?? 0, bits[p] ?? 0];
  return { ids: [idAt(ids, a), idAt(ids, b)], rows: [a, b], bits: score, verdict: verdictOf(score, thresholds) };
}

/** What a sum of bits comes to, which is at least that of `review`. */
export const verdictOf = (bits: number, { sure, same }: MatchThresholds): DuplicateVerdict =>
  bits >= sure ? "sure" : bits >= same ? "same" : "review";

/** The numbers of pairs, the surest first, and of equal ones those of the first ids, so that the order of reading does not matter. */
function surestFirst({ size, left, right, bits }: ScoredPairs, ids: readonly string[]): Uint32Array {
  const idsOf = (p: number): readonly [string, string] => {
    const [one, other] = [idAt(ids, left[p] as number), idAt(ids, right[p] as number)];
    return one < other ? [one, other] : [other, one];
  };
  const byIds = (p: number, q: number): number => {
    const [[one, other], [first, second]] = [idsOf(p), idsOf(q)];
    return compareText(one, first) || compareText(other, second);
  };
  return Uint32Array.from({ length: size }, (_, p) => p).sort(
    (p, q) => (bits[q] as number) - (bits[p] as number) || byIds(p, q),
  );
}
