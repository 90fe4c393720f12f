import type { PDFOperator, PDFPage } from "pdf-lib";
import {
  beginMarkedContent,
  beginText,
  endMarkedContent,
  endText,
  moveText,
  PDFOperator as Operator,
  PDFHexString,
  PDFName,
  PDFOperatorNames,
  setFillingRgbColor,
  setFontAndSize,
  showText,
} from "pdf-lib";
import { colorOf } from "./chart-colors.js";
import { drawableText } from "./drawable-text.js";
import type { Face } from "./face.js";
import type { Sheet } from "./sheet.js";
import type { Tag } from "./tags.js";
import { markTag } from "./tags.js";
import { startsRightToLeft, visualRuns } from "./visual-runs.js";

/** How a line of text is drawn. */
export interface LineStyle {
  /** Its font. */
  readonly face: Face;
  /** Its size in points. */
  readonly size: number;
  /** `#rrggbb`; nearly black unless said otherwise. */
  readonly color?: string | undefined;
  /** Where it stands in its width; to the left unless said otherwise, or to the right for a script that begins there. */
  readonly align?: "left" | "right" | "center" | undefined;
}

/** The part of a page that a line stands in. */
export interface LinePlace {
  /** Its left edge. */
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  /** Its width. */
  readonly width: number;
}

/** The page that is drawn on. */
export function currentPage({ pages }: Sheet): PDFPage {
  const page = pages.at(-1);
  if (page === undefined) throw new RangeError("a sheet has a page");
  return page;
}

/** Draws what belongs to a part of the document; `null` is for what is not read aloud. */
export function drawAs(
  sheet: Sheet,
  tag: Tag | null,
  draw: () => readonly PDFOperator[],
  at = sheet.pages.length,
): void {
  const page = sheet.pages[at - 1] ?? currentPage(sheet);
  if (tag === null) {
    page.pushOperators(beginMarkedContent("Artifact"), ...draw(), endMarkedContent());
    return;
  }
  const mark = `<</MCID ${markTag(sheet.tags, page, at - 1, tag)}>>`;
  const name = tag.dict.get(PDFName.of("S")) ?? "/P";
  page.pushOperators(
    Operator.of(PDFOperatorNames.BeginMarkedContentSequence, [String(name), mark]),
    ...draw(),
    endMarkedContent(),
  );
}

/** A line of text. It is clean, and fits. */
export function textLine(sheet: Sheet, line: string, place: LinePlace, style: LineStyle): readonly PDFOperator[] {
  const { face, size, color = "#1a1a1a" } = style;
  const text = drawableText(line.replace(/\u00A0/g, " "), face, sheet.missing);
  if (text.trim() === "") return [];
  const align = style.align ?? (startsRightToLeft(text) ? "right" : "left");
  const runs = visualRuns(text).map((run) => ({ run, width: face.drawnWidthOf(run, size) }));
  const free = align === "left" ? 0 : place.width - runs.reduce((sum, { width }) => sum + width, 0);
  let x = place.x + (align === "center" ? free / 2 : free);
  return runs.flatMap(({ run, width }) => {
    const glyphs = face.encode(run);
    const drawn = [
      beginText(),
      setFontAndSize(face.key, size),
      setFillingRgbColor(...colorOf(color)),
      moveText(rounded(x), rounded(place.y)),
      showText(PDFHexString.of(glyphs)),
      endText(),
    ];
    x += width;
    return drawn;
  });
}

/** Thousandths of a point are seen by nobody. */
export const rounded = (length: number): number => Math.round(length * 1000) / 1000;
