import fc from "fast-check";
import type { FuzzTarget } from "./fuzz-target.js";

/** Pieces that trouble whatever reads texts. */
const troublesome = [
  "\0",
  "\ufeff",
  "\ud800",
  "\u2028",
  "\r",
  "\n",
  "\r\n ",
  '"',
  "'",
  "\\",
  "%",
  "-1",
  "1e999",
  "9".repeat(40),
  "__proto__",
  "constructor",
  "\u202e",
  "e\u0301".repeat(30),
];

interface Edit {
  readonly kind: "cut" | "copy" | "insert" | "swap" | "splice";
  readonly at: number;
  readonly length: number;
  readonly word: string;
  readonly other: string;
}

/** A share of a length, as a place in it. */
const placed = (share: number, length: number): number => Math.floor(share * (length + 1));

function edited(text: string, { kind, at, length, word, other }: Edit): string {
  const start = placed(at, text.length);
  const end = Math.min(text.length, start + placed(length, Math.min(text.length, 64)));
  const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (kind === "cut") return before + after;
  if (kind === "copy") return before + middle.repeat(3) + after;
  if (kind === "insert") return before + word + middle + after;
  if (kind === "swap") return before + after.slice(0, 8) + middle + after.slice(8);
  return before + other.slice(placed(at, other.length));
}

/** What a target reads, after up to eight edits: pieces cut, copied, put in, moved, and the end of another text. */
export function spoiltText({ seeds, words, isBinary = false }: FuzzTarget): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds);
  const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
  const character = isBinary
    ? fc.integer({ max: 255, min: 0 }).map((code) => String.fromCharCode(code))
    : fc.string({ unit: "binary", minLength: 1, maxLength: 3 });
  const pieces = isBinary ? troublesome.filter((piece) => /^[\0-\xff]*$/.test(piece)) : troublesome;
  const edit = fc.record<Edit>({
    kind: fc.constantFrom("cut", "copy", "insert", "swap", "splice"),
    at: share,
    length: share,
    word: fc.oneof(fc.constantFrom(...words), fc.constantFrom(...pieces), character),
    other: seed,
  });
  return fc
    .tuple(seed, fc.array(edit, { minLength: 1, maxLength: 8 }))
    .map(([text, edits]) => edits.reduce(edited, text));
}
