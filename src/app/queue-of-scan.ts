import type { DuplicateSearch } from "../duplicates/duplicate-search.js";
import type { QueuedGroup, QueuedPair } from "../merge/merge-sure.schema.js";

/**
 * The groups of a search with the pairs within them, those first whose weakest pair is the surest.
 * @param versions of the records, in the order of reading.
 */
export function queueOfScan(
  { groups, pairs }: Pick<DuplicateSearch, "groups" | "pairs">,
  versions: readonly number[],
): readonly QueuedGroup[] {
  const placeOf = new Map(groups.flatMap((keys, place) => keys.map((key) => [key, place] as const)));
  const pairsOf: QueuedPair[][] = groups.map(() => []);
  const versionOf = new Map<string, number>();
  for (const { ids, rows, bits, verdict } of pairs()) {
    const place = placeOf.get(ids[0]);
    if (place === undefined || place !== placeOf.get(ids[1])) continue;
    pairsOf[place]?.push({ keys: ids, bits, verdict });
    for (const [i, id] of ids.entries()) versionOf.set(id, versions[rows[i] ?? 0] ?? 0);
  }
  const queue = groups.map((keys, place) => ({
    records: keys.map((key) => ({ key, version: versionOf.get(key) ?? 0 })), // each was joined to its group by a pair
    pairs: pairsOf[place] ?? [],
  }));
  return queue.sort((a, b) => weakest(b) - weakest(a));
}

const weakest = ({ pairs }: QueuedGroup): number => Math.min(...pairs.map(({ bits }) => bits));
