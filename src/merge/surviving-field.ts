import { sameValue } from "../kernel/same-value.js";
import type { Json } from "../model/timeline-entry.js";
import { isEmptyValue } from "./is-empty-value.js";
import type { FieldRule } from "./merge-rules.js";
import { uniteAddresses } from "./unite-addresses.js";

/** What one of the records has in a field. */
export interface FieldSource {
  /** The record. */
  readonly recordId: string;
  /** Its value; instants as ISO 8601 texts. */
  readonly value: Json;
}

/** Values of which one could remain: the original's, then those of the duplicates in their order. */
export type Candidates = readonly { readonly recordId: string; readonly value: unknown }[];

/** What remains in a field. */
export interface SurvivingField {
  /** The value. */
  readonly value: unknown;
  /** The records that it comes from, none where there is no value. */
  readonly from: readonly string[];
  /** The records whose own value is lost. */
  readonly lost: Candidates;
}

/** Decides on one field. @param chosen the record whose value was asked for. */
export function survivingField(rule: FieldRule, candidates: Candidates, chosen: string | undefined): SurvivingField {
  const said = candidates.filter(({ value }) => !isEmptyValue(value));
  const asked = candidates.find(({ recordId }) => recordId === chosen);
  const original = candidates[0];
  if (rule === "stricter") return strictest(candidates);
  if (asked !== undefined) return taken(asked, said);
  if (rule === "union") return united(candidates, said, unite);
  if (rule === "addresses") return united(candidates, said, uniteAddresses as typeof unite); // the rule is that of addresses alone
  const kept = rule === "keep" || (original !== undefined && !isEmptyValue(original.value)) ? original : said[0];
  return kept === undefined ? { value: original?.value ?? null, from: [], lost: [] } : taken(kept, said);
}

function taken(kept: Candidates[number], said: Candidates): SurvivingField {
  return {
    value: kept.value,
    from: isEmptyValue(kept.value) ? [] : [kept.recordId],
    lost: said.filter((one) => one !== kept && !isContained(one.value, kept.value)),
  };
}

/** A list whose values all remain is not lost. */
function isContained(value: unknown, kept: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(kept)) return sameValue(value, kept);
  return value.every((item) => kept.some((one) => sameValue(item, one)));
}

function strictest(candidates: Candidates): SurvivingField {
  const strict = candidates.filter(({ value }) => value === true);
  const from = strict.length > 0 ? strict : candidates.slice(0, 1);
  return { value: strict.length > 0, from: from.map(({ recordId }) => recordId), lost: [] };
}

function united(
  candidates: Candidates,
  said: Candidates,
  unite: (lists: readonly (readonly unknown[])[]) => readonly unknown[],
): SurvivingField {
  const lists = candidates.map(({ value }) => (Array.isArray(value) ? value : []));
  return { value: unite(lists), from: said.map(({ recordId }) => recordId), lost: [] };
}

const unite = (lists: readonly (readonly unknown[])[]): readonly unknown[] => [...new Set(lists.flat())];
