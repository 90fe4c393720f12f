import type { ReportView } from "../../reports/chart-view.js";
import { checkPdfOptions } from "./check-pdf-options.js";
import { finishPdf, numberPages } from "./finish-pdf.js";
import { flowParagraph, flowTitle } from "./flow.js";
import { flowChart } from "./flow-chart.js";
import { a4 } from "./page-sizes.js";
import type { PdfDocument } from "./pdf-document.js";
import type { PdfOptions } from "./pdf-options.js";
import { startSheet } from "./sheet.js";
import { wordsOf } from "./words-of.js";

/** How a report is printed. */
export interface ReportPdfOptions extends PdfOptions {
  /** IANA zone that tells the date on which the report was made. */
  readonly timeZone: string;
}

/**
 * Prints a report on A4 pages: its title and period, then each chart as vector graphics with the table of all its figures.
 *
 * Charts draw what can be told apart: 20 bars, 8 series, 8 parts of a whole; the smallest beyond are one, called other, where
 * figures may be added, and are left to the table where they may not. A share with a negative figure is drawn as bars.
 *
 * pdf-lib holds the document whole until it is written, a quarter of a megabyte for each page of tables, besides the report
 * and the fonts. After each page others have the thread, `onProgress` is told, and `signal` is heard.
 *
 * The document's own texts are French where the report's language is, else English.
 * @throws CrmError `INPUT_INVALID` for options or fonts that cannot be, and with `PDF_GLYPHS_MISSING` where the caller asked
 *   for it; `REFUSED` with `PDF_STOPPED`.
 */
export async function reportPdf(view: ReportView, options: ReportPdfOptions): Promise<PdfDocument> {
  const { title, period, charts, language } = view;
  checkPdfOptions({ ...options, language });
  const words = wordsOf(/^fr\b/i.test(language) ? "fr" : "en");
  const sheet = await startSheet(options, a4, 50);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: options.timeZone }).format(options.now);
  await flowTitle(sheet, title);
  await flowParagraph(sheet, period, "#3a444d");
  await flowParagraph(sheet, words.madeOn(date), "#5a6570");
  for (const chart of charts) await flowChart(sheet, chart, words);
  numberPages(sheet, `${title} – ${period}`, words.page);
  return finishPdf(sheet, { title: `${title} – ${period}`, language });
}
