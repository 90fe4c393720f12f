import { clipToWidth } from "./clip-to-width.js";

/**
 * A title of an axis, a legend or the whole, clipped. Vega takes one that is called as a property of every object is, such
 * as "constructor", for something else; a sign that is not seen sets it apart.
 */
export function titleText(text: string, width: number, fontSize: number): string {
  const clipped = clipToWidth(text, width, fontSize);
  return clipped in Object.prototype ? `${clipped}\u200B` : clipped;
}
