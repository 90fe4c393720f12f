/**
 * Prints leads, envelopes and reports as PDF, anywhere. Needs the package `@pdf-lib/fontkit`, and fonts from the caller.
 * @module
 */

export type { Addressee } from "../../model/addressee.js";
export type {
  ChartMark,
  ChartPoint,
  ChartUnit,
  ChartView,
  ChartWords,
  ReportView,
} from "../../reports/chart-view.js";
export type { DocumentRefusalCode } from "../../reports/document-refusal-code.js";
export type {
  LeadReport,
  LeadReportEmail,
  LeadReportEvent,
  LeadReportNames,
  LeadReportOpportunity,
} from "../../reports/lead-report.js";
export type { AddressLinesOptions } from "./address-lines.js";
export { addressLines } from "./address-lines.js";
export type { EnvelopeFormat } from "./envelope-formats.js";
export type { EnvelopePdfOptions } from "./envelope-pdf.js";
export { envelopePdf } from "./envelope-pdf.js";
export type { LeadPdfOptions } from "./lead-pdf.js";
export { leadPdf } from "./lead-pdf.js";
export type { PdfDocument } from "./pdf-document.js";
export type { PdfFonts, PdfLanguage, PdfOptions, PdfProgress } from "./pdf-options.js";
export type { ReportPdfOptions } from "./report-pdf.js";
export { reportPdf } from "./report-pdf.js";
