import { clipText } from "../../kernel/clip-text.js";
import { textWidth } from "./text-width.js";

/** No text of so many signs is drawn in full. */
const mostUnits = 400;

/** The text, or as much of its beginning as is so many pixels wide, with an ellipsis; no sign is cut in half. */
export function clipToWidth(text: string, width: number, fontSize: number): string {
  const start = clipText(text, mostUnits);
  if (start.length === text.length && textWidth(text, fontSize) <= width) return text;
  const room = width - textWidth("…", fontSize);
  let kept = "";
  let used = 0;
  for (const { segment } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(start)) {
    used += textWidth(segment, fontSize);
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
