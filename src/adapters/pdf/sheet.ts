import type { PDFDocument, PDFPage } from "pdf-lib";
import { PDFName, PDFDocument as Pdf } from "pdf-lib";
import { CrmError } from "../../kernel/crm-error.js";
import type { DocumentRefusalCode } from "../../reports/document-refusal-code.js";
import type { Face } from "./face.js";
import { embedFace } from "./face.js";
import type { PdfOptions } from "./pdf-options.js";
import type { Tags } from "./tags.js";
import { startTags } from "./tags.js";

// Adapters are compiled without the types of Node and of browsers; both have it.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;

/** What a document is drawn on, page after page, from the top down. Lengths are points, 72 of them an inch. */
export interface Sheet {
  /** The document. */
  readonly pdf: PDFDocument;
  /** For nearly all. */
  readonly regular: Face;
  /** For headings. */
  readonly bold: Face;
  /** Width and height of a page. */
  readonly size: readonly [width: number, height: number];
  /** What is left free on every side. */
  readonly margin: number;
  /** Characters that the fonts lack. */
  readonly missing: Set<string>;
  /** What belongs to which part of the document. */
  readonly tags: Tags;
  /** Clock, signal and progress. */
  readonly options: PdfOptions;
  /** The pages so far. */
  readonly pages: PDFPage[];
  /** How far down the page is filled: the height above its lower edge. */
  y: number;
}

/**
 * Begins a document, with its first page.
 * @throws CrmError `INPUT_INVALID` for fonts that cannot be read.
 */
export async function startSheet(
  options: PdfOptions,
  size: readonly [width: number, height: number],
  margin: number,
): Promise<Sheet> {
  const pdf = await Pdf.create({ updateMetadata: false });
  const regular = await embedFace(pdf, options.fonts.regular, "regular");
  const bold = await embedFace(pdf, options.fonts.bold, "bold");
  const tags = startTags(pdf);
  const sheet = { pdf, regular, bold, size, margin, missing: new Set<string>(), tags, options, pages: [], y: 0 };
  addPage(sheet);
  return sheet;
}

/** Ends a page and begins the next one; others have the thread in between. */
export async function turnPage(sheet: Sheet): Promise<void> {
  await endPage(sheet);
  addPage(sheet);
}

/** Tells of the page that is finished, and lets others have the thread. */
export async function endPage({ options, pages }: Sheet): Promise<void> {
  options.onProgress?.({ page: pages.length });
  await new Promise<void>((resolve) => void setTimeout(resolve, 0));
  const code: DocumentRefusalCode = "PDF_STOPPED";
  if (options.signal?.aborted) throw new CrmError("REFUSED", { refusals: [{ code }], cause: options.signal.reason });
}

/** Begins the next page where the rest of this one is too low. */
export async function need(sheet: Sheet, height: number): Promise<void> {
  if (sheet.y - height < sheet.margin && sheet.y < sheet.size[1] - sheet.margin) await turnPage(sheet);
}

function addPage(sheet: Sheet): void {
  const { pdf, size, regular, bold } = sheet;
  const page = pdf.addPage([...size]);
  page.node.set(PDFName.of("StructParents"), pdf.context.obj(sheet.pages.length));
  page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
  for (const { key, font } of [regular, bold]) page.node.setFontDictionary(PDFName.of(key), font.ref);
  sheet.tags.marks[sheet.pages.length] = [];
  sheet.pages.push(page);
  sheet.y = size[1] - sheet.margin;
}
