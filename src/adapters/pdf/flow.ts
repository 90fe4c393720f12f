import { cleanText } from "./clean-text.js";
import type { LineStyle } from "./draw.js";
import { drawAs, textLine } from "./draw.js";
import type { Sheet } from "./sheet.js";
import { need, turnPage } from "./sheet.js";
import type { Tag, TagKind } from "./tags.js";
import { addTag } from "./tags.js";
import { wrapText } from "./wrap-text.js";

/** How a text of several lines is drawn. */
export interface TextStyle extends LineStyle {
  /** What is left free above it, unless it begins a page. */
  readonly above?: number | undefined;
  /** How high a line is, in sizes; 1.4 unless said otherwise. */
  readonly leading?: number | undefined;
  /** How much of the page must be left, for what must not stand apart from it. */
  readonly keepWith?: number | undefined;
}

/** Draws a text over the whole width: it wraps, and goes on on the next page. */
export async function flowText(sheet: Sheet, kind: TagKind, text: string, style: TextStyle): Promise<void> {
  const { face, size, above = 0, leading = 1.4, keepWith = 0 } = style;
  const [x, width] = [sheet.margin, sheet.size[0] - 2 * sheet.margin];
  const height = size * leading;
  await need(sheet, above + height + keepWith);
  if (sheet.y < sheet.size[1] - sheet.margin) sheet.y -= above;
  const tag: Tag = addTag(sheet.pdf, sheet.tags.top, kind);
  const lines = wrapText(cleanText(text), face, size, width);
  for (let from = 0; from < lines.length; ) {
    const fit = Math.max(1, Math.floor((sheet.y - sheet.margin) / height));
    const some = lines.slice(from, from + fit);
    const top = sheet.y - size;
    drawAs(sheet, tag, () =>
      some.flatMap((line, i) => textLine(sheet, line, { x, y: top - i * height, width }, style)),
    );
    sheet.y -= some.length * height;
    from += some.length;
    if (from < lines.length) await turnPage(sheet);
  }
}

/** The title of the document. */
export const flowTitle = (sheet: Sheet, text: string): Promise<void> =>
  flowText(sheet, "H1", text, { face: sheet.bold, size: 20, leading: 1.25 });

/** The heading of a part, which does not end a page. */
export const flowHeading = (sheet: Sheet, text: string, keepWith = 48): Promise<void> =>
  flowText(sheet, "H2", text, { face: sheet.bold, size: 12.5, above: 18, keepWith, color: "#0b3d66" });

/** A paragraph. */
export const flowParagraph = (sheet: Sheet, text: string, color?: string): Promise<void> =>
  flowText(sheet, "P", text, { face: sheet.regular, size: 9.5, above: 4, color });
