import type { Face } from "./face.js";

/** Marks have no width of their own, and a line of nothing else would never be full. */
const mostCharacters = 1_000;

/**
 * The lines of a text that are no wider than `width`: broken at blanks, and within words that are wider than a line.
 * No-break spaces hold their words together.
 */
export function wrapText(text: string, face: Face, size: number, width: number): string[] {
  const lines = text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, face, size, width));
  return lines.map((line) => line.replace(/\u00A0/g, " "));
}

function wrapParagraph(paragraph: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let room = width;
  for (const word of paragraph.split(/(?<= )(?=[^ ])/)) {
    const bare = word.trimEnd();
    const needed = face.widthOf(bare, size);
    if (line !== "" && (needed > room || line.length + word.length > mostCharacters)) {
      lines.push(line.trimEnd());
      [line, room] = ["", width];
    }
    if (needed > width || word.length > mostCharacters) {
      const pieces = pieceByPiece(bare, face, size, width);
      lines.push(...pieces.slice(0, -1));
      line = `${pieces.at(-1) ?? ""}${word.slice(bare.length)}`;
    } else line += word;
    room = width - face.widthOf(line, size);
  }
  return [...lines, line.trimEnd()];
}

/** A word that is wider than a line; marks stay with their letters. */
function pieceByPiece(word: string, face: Face, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const needed = face.widthOf(character, size);
    const full = used + needed > width && !/^\p{M}$/u.test(character);
    if (piece !== "" && (full || piece.length >= mostCharacters)) {
      pieces.push(piece);
      [piece, used] = ["", 0];
    }
    piece += character;
    used += needed;
  }
  pieces.push(piece);
  return pieces;
}
