import { PDFHexString } from "pdf-lib";
import { uuidFromText } from "../../kernel/hash128.js";
import { oneLine } from "./clean-text.js";
import { drawAs, textLine } from "./draw.js";
import type { PdfDocument } from "./pdf-document.js";
import { pdfError } from "./pdf-error.js";
import type { Sheet } from "./sheet.js";
import { endPage } from "./sheet.js";
import { shortenText } from "./shorten-text.js";
import { finishTags } from "./tags.js";

/** What a finished document says of itself. */
export interface PdfTitle {
  /** What it is called. */
  readonly title: string;
  /** Language tag of its texts. */
  readonly language: string;
}

/** Draws the number of each page below it, beside the title of the document. */
export function numberPages(sheet: Sheet, title: string, label: (page: number, of: number) => string): void {
  const {
    regular: face,
    margin,
    size: [page],
  } = sheet;
  const width = page - 2 * margin;
  const style = { face, size: 7.5, color: "#5a6570" };
  const shown = shortenText(title, face, style.size, width - 120);
  sheet.pages.forEach((_, i) => {
    const place = { x: margin, y: margin - 22, width };
    const number = label(i + 1, sheet.pages.length);
    drawAs(sheet, null, () => textLine(sheet, shown, place, { ...style, align: "left" }), i + 1);
    drawAs(sheet, null, () => textLine(sheet, number, place, { ...style, align: "right" }), i + 1);
  });
}

/**
 * Ends the last page and writes the file.
 * @throws CrmError `INPUT_INVALID` with `PDF_GLYPHS_MISSING`, where the caller wants no `?`.
 */
export async function finishPdf(sheet: Sheet, { title, language }: PdfTitle): Promise<PdfDocument> {
  const { pdf, options, missing } = sheet;
  await endPage(sheet);
  if (options.onMissing === "refuse" && missing.size > 0)
    throw pdfError({ code: "PDF_GLYPHS_MISSING", params: { characters: [...missing].slice(0, 20) } });
  const name = oneLine(options.title ?? title).slice(0, 500);
  pdf.setTitle(name, { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  if (options.author !== undefined) pdf.setAuthor(oneLine(options.author));
  pdf.setCreator("crmkit");
  pdf.setProducer("crmkit (pdf-lib)");
  pdf.setCreationDate(options.now);
  pdf.setModificationDate(options.now);
  const id = uuidFromText([name, language, options.now.toISOString(), sheet.pages.length].join("\n"));
  const hex = PDFHexString.of(id.replaceAll("-", ""));
  pdf.context.trailerInfo.ID = pdf.context.obj([hex, hex]);
  finishTags(pdf, sheet.tags);
  const bytes = await pdf.save({ addDefaultPage: false });
  return { bytes, pages: sheet.pages.length, missingGlyphs: [...missing] };
}
