const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether the first letter of a line is of a script that is read from right to left. */
export const startsRightToLeft = (line: string): boolean =>
  rightToLeft.test(line) && rightToLeft.test(/\p{L}/u.exec(line)?.[0] ?? "");

/**
 * The parts of a line from left to right, each of one direction and in the order in which it is read, after the Unicode
 * Bidirectional Algorithm without its explicit controls, which no clean text has.
 */
export function visualRuns(line: string): readonly string[] {
  if (!rightToLeft.test(line)) return [line];
  const characters = [...line];
  const levels = levelsOf(characters, startsRightToLeft(line) ? 1 : 0);
  const runs: { text: string; level: number }[] = [];
  characters.forEach((character, i) => {
    const last = runs.at(-1);
    const level = levels[i] ?? 0;
    if (last?.level === level) last.text += character;
    else runs.push({ text: character, level });
  });
  return reordered(runs).map(({ text, level }) => (level === 1 ? turned(text) : text));
}

type Kind = "left" | "right" | "digit" | "neutral";

const kindOf = (character: string): Kind => {
  if (/\p{Nd}/u.test(character)) return "digit";
  if (rightToLeft.test(character)) return "right";
  return /\p{L}/u.test(character) ? "left" : "neutral";
};

/** The level of each character: 1 is read from right to left, 0 and 2 are not. */
function levelsOf(characters: readonly string[], base: 0 | 1): readonly number[] {
  const kinds = characters.map(kindOf);
  const ofLeft = base === 1 ? 2 : 0;
  let strong: Kind = base === 1 ? "right" : "left";
  const levels: (number | null)[] = kinds.map((kind) => {
    if (kind === "neutral") return null;
    if (kind !== "digit") strong = kind;
    if (kind === "digit") return strong === "right" ? 2 : ofLeft;
    return kind === "right" ? 1 : ofLeft;
  });
  // Digits after a word from right to left stand on that word's side for what lies between.
  const sides = levels.map((level, i) => (kinds[i] === "digit" && level === 2 ? 1 : level));
  const before: (number | null)[] = [];
  sides.reduce<number | null>((last, side, i) => (before[i] = side ?? last), null);
  let next: number | null = null;
  return levels
    .map((level, i) => [level, i] as const)
    .reverse()
    .map(([level, i]) => {
      if (level !== null) {
        next = sides[i] ?? null;
        return level;
      }
      const last = before[i] ?? base;
      return last === (next ?? base) ? last : base;
    })
    .reverse();
}

function reordered<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const order = [...runs];
  for (const level of [2, 1]) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;
}

const pairs = new Map([..."()[]{}<>«»"].map((sign, i, all) => [sign, all[i ^ 1] ?? sign]));

/** The shaper of the font turns letters; what has none is turned here. Brackets open towards their text. */
function turned(text: string): string {
  const mirrored = text.replace(/[()[\]{}<>«»]/g, (sign) => pairs.get(sign) ?? sign);
  return rightToLeft.test(text) ? mirrored : [...mirrored].reverse().join("");
}
