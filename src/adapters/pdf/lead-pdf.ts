import { clipText } from "../../kernel/clip-text.js";
import type { LeadReport } from "../../reports/lead-report.js";
import { checkPdfOptions } from "./check-pdf-options.js";
import { finishPdf, numberPages } from "./finish-pdf.js";
import { flowHeading, flowParagraph, flowTitle } from "./flow.js";
import { flowFields } from "./flow-fields.js";
import { flowTable } from "./flow-table.js";
import { leadParts } from "./lead-fields.js";
import { leadTables } from "./lead-tables.js";
import { localeTexts } from "./locale-texts.js";
import { a4 } from "./page-sizes.js";
import type { PdfDocument } from "./pdf-document.js";
import type { PdfLanguage, PdfOptions } from "./pdf-options.js";
import { startSheet } from "./sheet.js";
import { wordsOf } from "./words-of.js";

/** How a lead is printed. */
export interface LeadPdfOptions extends PdfOptions {
  /** The language of the document. */
  readonly language: PdfLanguage;
  /** IANA zone that instants are told in. */
  readonly timeZone: string;
}

/**
 * Prints what is essential of a lead on A4 pages, in the language of the document. Fields that say nothing are left out.
 * @throws CrmError `INPUT_INVALID` for options or fonts that cannot be, and with `PDF_GLYPHS_MISSING` where the caller asked
 *   for it; `REFUSED` with `PDF_STOPPED`.
 */
export async function leadPdf(report: LeadReport, options: LeadPdfOptions): Promise<PdfDocument> {
  checkPdfOptions(options);
  const { lead } = report;
  const { language, now } = options;
  const words = wordsOf(language);
  const texts = localeTexts(language, options.timeZone);
  const sheet = await startSheet(options, a4, 50);
  await flowTitle(sheet, clipText(lead.fullName, 400));
  await flowParagraph(sheet, `${words.lead} · ${words.madeOn(texts.instant(now))}`, "#5a6570");
  for (const { name, fields } of leadParts(report, words, texts)) {
    if (fields.length === 0) continue;
    await flowHeading(sheet, words.parts[name]);
    await flowFields(sheet, fields, words, lead.score);
  }
  if (lead.description !== null && lead.description.trim() !== "") {
    await flowHeading(sheet, words.parts.description);
    await flowParagraph(sheet, lead.description);
  }
  for (const { name, table } of leadTables(report, words, texts)) {
    await flowHeading(sheet, words.parts[name]);
    await flowTable(sheet, table);
  }
  numberPages(sheet, lead.fullName, words.page);
  return finishPdf(sheet, { title: `${words.lead} – ${lead.fullName}`, language });
}
