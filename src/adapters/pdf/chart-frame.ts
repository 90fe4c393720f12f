import type { PDFOperator } from "pdf-lib";
import type { ChartView } from "../../reports/chart-view.js";
import type { LineStyle } from "./draw.js";
import { textLine } from "./draw.js";
import type { Sheet } from "./sheet.js";
import { shortenText } from "./shorten-text.js";

/** What the figure of a chart is drawn into. */
export interface ChartFrame {
  /** The page. */
  readonly sheet: Sheet;
  /** The chart. */
  readonly chart: ChartView;
  /** Its left edge. */
  readonly left: number;
  /** Its upper edge. */
  readonly top: number;
  /** Its width. */
  readonly width: number;
}

/** What is drawn, and how much height it takes. */
export interface Drawn {
  /** In points. */
  readonly height: number;
  /** Draws it. */
  readonly draw: (frame: ChartFrame) => readonly PDFOperator[];
}

/** Size of the names and numbers of a chart. */
export const labelSize = 8;

/** The colour of the lines behind a chart. */
export const gridColor = "#d5dbe1";

/** A name or number of a chart, shortened to its place. */
export function label(
  sheet: Sheet,
  text: string,
  place: { readonly x: number; readonly y: number; readonly width: number },
  style: Partial<LineStyle> = {},
): readonly PDFOperator[] {
  const face = style.face ?? sheet.regular;
  const size = style.size ?? labelSize;
  return textLine(sheet, shortenText(text, face, size, place.width), place, {
    align: "left",
    color: "#3a444d",
    ...style,
    face,
    size,
  });
}
