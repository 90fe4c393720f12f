/** Longer names are not compared: nobody mistypes them, and who sends them is not looking for help. */
const longest = 48;

/**
 * The name among those known that another was most likely meant to be, whatever the case: one that differs by no more than a
 * third of its letters, or begins with it; `undefined` where none comes near.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length === 0 || name.length > longest) return undefined;
  const meant = name.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    if (candidate.length > longest) continue;
    const distance = distanceTo(meant, candidate.toLowerCase());
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name: candidate, distance };
  }
  return best === undefined || best.distance > Math.max(name.length, best.name.length) / 3 ? undefined : best.name;
}

/** How many letters are added, left out, changed or swapped with the next; a name that goes on where the other ends is nearer than any of those. */
function distanceTo(from: string, to: string): number {
  if (from.length >= 3 && to.startsWith(from)) return to.length === from.length ? 0 : 0.5;
  let above: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) next.push(stepsAt(from, to, i, j, { above, row, left: next[j - 1] ?? 0 }));
    above = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

/** What stands around a cell of the table of distances. */
interface Around {
  readonly above: readonly number[];
  readonly row: readonly number[];
  readonly left: number;
}

function stepsAt(from: string, to: string, i: number, j: number, { above, row, left }: Around): number {
  const same = from[i - 1] === to[j - 1];
  const steps = Math.min(left + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
  return swapped ? Math.min(steps, (above[j - 2] ?? 0) + 1) : steps;
}
