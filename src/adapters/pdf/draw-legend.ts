import type { PDFOperator } from "pdf-lib";
import { chartColorAt } from "./chart-colors.js";
import { label, labelSize } from "./chart-frame.js";
import type { GridName } from "./chart-grid.js";
import { box } from "./shapes.js";
import type { Sheet } from "./sheet.js";
import { shortenText } from "./shorten-text.js";

/** The colour of a series or a part: its own, else that of its place. */
export const colorAt = ({ color }: GridName, place: number): string => color ?? chartColorAt(place);

const rowHeight = 14;

/** The names of the series with their colours, in as many rows as they take. */
export function legend(
  sheet: Sheet,
  names: readonly GridName[],
  width: number,
): { readonly height: number; readonly draw: (left: number, top: number) => readonly PDFOperator[] } {
  let [x, row] = [0, 0];
  const entries = names.map((one, i) => {
    const text = shortenText(one.name, sheet.regular, labelSize, 130);
    const wide = 14 + sheet.regular.widthOf(text, labelSize) + 14;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const entry = { text, x, row, color: colorAt(one, i) };
    x += wide;
    return entry;
  });
  const draw = (left: number, top: number): readonly PDFOperator[] =>
    entries.flatMap((entry) => {
      const y = top - entry.row * rowHeight - 9;
      const [begin, room] = [left + entry.x + 12, 140];
      return [
        ...box([left + entry.x, y - 1], 8, 8, entry.color, "#5a6570"),
        ...label(sheet, entry.text, { x: begin, y, width: room }),
      ];
    });
  return { height: (row + 1) * rowHeight + 4, draw };
}
