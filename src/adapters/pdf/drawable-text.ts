import type { Face } from "./face.js";

/**
 * The text with `?` for every character that the font lacks; these are added to `missing`. Pictures that are joined to one
 * are one `?`. The text is clean.
 */
export function drawableText(text: string, face: Face, missing: Set<string>): string {
  let drawn = "";
  let [last, isJoined] = ["", false];
  for (const character of text) {
    if (/^[\u200C\u200D]$/.test(character)) {
      if (/\p{Script=Arabic}$/u.test(last) && face.covers(character)) drawn += character;
      isJoined = true;
      continue;
    }
    if (face.covers(character)) drawn += character;
    else if (character === "\u202F") drawn += " ";
    else {
      missing.add(character);
      if (!isJoined) drawn += "?";
    }
    [last, isJoined] = [character, false];
  }
  return drawn;
}
