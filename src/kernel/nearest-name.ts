import { editsWithin } from "./edits-within.js";

/** Longer names are not compared: nobody mistypes them, and who sends them is not looking for help. */
const longest = 48;

/**
 * The name among those known that another was most likely meant to be, whatever the case: one that differs by one or two
 * letters and by no more than a third of them, or begins with it; `undefined` where none comes near.
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
  return best?.name;
}

/** How many letters differ, infinitely many where that is too many; a name that goes on where the other ends is nearer than any that differs. */
function distanceTo(from: string, to: string): number {
  if (from === to) return 0;
  if (from.length >= 3 && to.startsWith(from)) return 0.5;
  const most = Math.min(2, Math.floor(Math.max(from.length, to.length) / 3));
  const edits = editsWithin(unitsOf(from), 0, from.length, unitsOf(to), 0, to.length, most);
  return edits > most ? Number.POSITIVE_INFINITY : edits;
}

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
