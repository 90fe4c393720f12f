import type { Lead } from "../model/lead.js";
import type { RowMatch } from "./planned-row.js";
import type { RowKey } from "./row-keys.js";
import type { SeenRows } from "./seen-rows.js";

/** What a row is compared with. */
export interface RowCandidates {
  /** The rows before it. */
  readonly seen: SeenRows;
  /** Stored leads by key. */
  readonly stored: ReadonlyMap<string, readonly Lead[]>;
}

/** What a row is like. */
export interface RowMatches {
  /** What it is the same as, sure enough; a row of the file before a stored lead. */
  readonly sure: RowMatch | null;
  /** What it may be the same as; nothing where that is known for sure. */
  readonly maybe: readonly RowMatch[];
}

/** Compares a row with those before it and with what is stored. A phone number alone proves nothing: colleagues share one. */
export function matchRow(keys: readonly RowKey[], candidates: RowCandidates): RowMatches {
  const matches = keys.flatMap((key) => matchesBy(key, candidates));
  const sure = matches.find(({ by }) => by !== "phone") ?? null;
  if (sure !== null) return { sure, maybe: [] };
  return {
    sure,
    maybe: matches.filter(({ leadId }, i) => matches.findIndex((other) => other.leadId === leadId) === i),
  };
}

/** A stored lead that a row has changed is known by that row, as it is since. */
function matchesBy(key: RowKey, { seen, stored }: RowCandidates): RowMatch[] {
  const { by } = key;
  const row = seen.find(key);
  const lead = stored.get(key.key)?.find(({ id }) => !seen.hasChanged(id));
  return [
    ...(row === undefined ? [] : [{ ...row, by }]),
    ...(lead === undefined ? [] : [{ row: null, leadId: lead.id, by }]),
  ];
}
