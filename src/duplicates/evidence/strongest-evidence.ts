import type { Evidence } from "./evidence.js";

/**
 * Evidence of one source: colleagues have company, domain, switchboard and address in common, so that these say hardly
 * more together than one of them. The strongest of what speaks for counts whole, and of the rest a part; so does what
 * speaks against.
 */
export function strongestEvidence(pieces: readonly Evidence[], rest: number): Evidence {
  return {
    comparisons: pieces.flatMap(({ comparisons }) => comparisons),
    most: () => {
      const all = pieces.map((piece) => piece.most());
      const most = Math.max(0, ...all);
      return most + rest * (all.reduce((sum, bits) => sum + bits, 0) - most);
    },
    bits: (a, b) => {
      let [most, least, sum] = [0, 0, 0];
      for (const piece of pieces) {
        const bits = piece.bits(a, b);
        sum += bits;
        if (bits > most) most = bits;
        else if (bits < least) least = bits;
      }
      return most + least + rest * (sum - most - least);
    },
    explain: (a, b) => {
      const explained = pieces.map((piece) => ({ bits: piece.bits(a, b), lines: piece.explain(a, b) }));
      const all = explained.map(({ bits }) => bits);
      const whole = [Math.max(0, ...all), Math.min(0, ...all)].map((bits) => all.indexOf(bits)); // of two of the same weight one counts whole
      return explained.flatMap(({ lines }, i) =>
        whole.includes(i) ? lines : lines.map((line) => ({ ...line, bits: rest * line.bits })),
      );
    },
  };
}
