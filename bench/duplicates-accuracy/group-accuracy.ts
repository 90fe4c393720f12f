/** How well groups agree with the truth, by the pairs that they hold. */
export interface GroupAccuracy {
  /** The share of pairs found that are right; 1 where none was found. */
  readonly precision: number;
  /** The share of true pairs that were found; 1 where there are none. */
  readonly recall: number;
  /** The harmonic mean of both. */
  readonly f1: number;
}

/**
 * Compares groups of ids with the entities that the records are of.
 * @param entities the entity of every record, by id; those of one entity are one.
 */
export function groupAccuracy(
  groups: readonly (readonly string[])[],
  entities: ReadonlyMap<string, string>,
): GroupAccuracy {
  const truth = pairsOf(sizesOf(entities.values()));
  const found = pairsOf(groups.map(({ length }) => length));
  const right = pairsOf(groups.flatMap((group) => sizesOf(group.map((id) => entities.get(id) ?? id))));
  const precision = found === 0 ? 1 : right / found;
  const recall = truth === 0 ? 1 : right / truth;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function sizesOf(values: Iterable<string>): number[] {
  const sizes = new Map<string, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

const pairsOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
