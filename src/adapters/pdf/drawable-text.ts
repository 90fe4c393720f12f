import type { Face } from "./face.js";

/** The text with `?` for every character that the font lacks; these are added to `missing`. The text is clean. */
export function drawableText(text: string, face: Face, missing: Set<string>): string {
  let drawn = "";
  let isAfterJoiner = false;
  for (const character of text) {
    const joins = /^[\u200C\u200D]$/.test(character);
    if (character === "\n" || face.covers(character)) drawn += character;
    else if (character === "\u00A0" || character === "\u202F") drawn += " ";
    else if (!joins) {
      missing.add(character);
      if (!isAfterJoiner) drawn += "?";
    }
    isAfterJoiner = joins;
  }
  return drawn;
}
