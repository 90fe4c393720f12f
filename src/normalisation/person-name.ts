import { foldLetters } from "./fold-letters.js";

/** Words that stand before a family name, or between its parts, and are written together with it or apart. */
const particles: ReadonlySet<string> = new Set(
  "de du des d la le les l da do dos das del della di den der die van von zu zum zur ten ter vom el al ben bin ibn abu abd mc mac o st saint san santa".split(
    " ",
  ),
);

/**
 * A first or last name as it is compared: folded by {@link foldLetters}, particles written together with the word that
 * follows, so that `von der Heide` is `Vonderheide` and `O'Brien` is `O Brien`; initials stay apart. Folding twice
 * changes nothing more.
 */
export function foldName(text: string): string {
  const folded = foldLetters(text);
  if (isInitial(folded)) return folded;
  const joined = withParticles(folded.split(" ")).join(" ");
  return joined === folded ? folded : foldName(joined); // what was joined may be a particle itself
}

function withParticles(all: readonly string[]): readonly string[] {
  const words: string[] = [];
  let before = "";
  for (const [i, word] of all.entries()) {
    before += word;
    if (particles.has(word) && i < all.length - 1) continue;
    words.push(before);
    before = "";
  }
  return words;
}

/** The words of a folded name: those of a double name, or one. */
export const nameWords = (folded: string): readonly string[] => (folded === "" ? [] : folded.split(" "));

/** Whether a folded name is no more than initials: `j`, `j p`. */
export const isInitial = (folded: string): boolean => /^\p{L}(?: \p{L})*$/u.test(folded);
