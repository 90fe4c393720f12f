import { clipText } from "../../kernel/clip-text.js";
import { oneLine } from "./clean-text.js";
import type { Face } from "./face.js";

/** A text on one line that is no wider than `width`, with `…` where its end is left out. */
export function shortenText(text: string, face: Face, size: number, width: number): string {
  const whole = oneLine(clipText(text, 1_000));
  if (face.widthOf(whole, size) <= width) return whole;
  const characters = [...whole];
  let [least, most] = [0, characters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (face.widthOf(cut(characters, middle), size) <= width) least = middle;
    else most = middle - 1;
  }
  return cut(characters, least);
}

const cut = (characters: readonly string[], count: number): string =>
  `${characters.slice(0, count).join("").trimEnd()}…`;
