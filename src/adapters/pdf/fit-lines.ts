import type { Face } from "./face.js";
import { wrapText } from "./wrap-text.js";

/** Lines in the size in which they fit. */
export interface FittingLines {
  /** The lines; long ones are several. */
  readonly lines: readonly string[];
  /** Size of the letters. */
  readonly size: number;
  /** From a line to the next one. */
  readonly lineHeight: number;
}

/** The largest size, in halves of a point, in which lines fit into an area; `null` if they do not in the smallest one. */
export function fitLines(
  lines: readonly string[],
  face: Face,
  area: {
    readonly width: number;
    readonly height: number;
    readonly sizes: readonly [largest: number, smallest: number];
  },
): FittingLines | null {
  const [largest, smallest] = area.sizes;
  for (let size = largest; size >= smallest; size -= 0.5) {
    const lineHeight = size * 1.3;
    const most = Math.floor((area.height - size * 0.3) / lineHeight);
    if (lines.length > most) continue;
    const broken = lines.flatMap((line) => wrapText(line, face, size, area.width));
    if (broken.length <= most) return { lines: broken, size, lineHeight };
  }
  return null;
}
