import type { Addressee } from "../../model/addressee.js";
import type { AddressLinesOptions } from "./address-lines.js";
import { addressLines } from "./address-lines.js";
import { checkPdfOptions } from "./check-pdf-options.js";
import { languageOf } from "./country-name.js";
import { drawAs, textLine } from "./draw.js";
import type { EnvelopeFormat } from "./envelope-formats.js";
import { addressArea, envelopeSize, returnArea } from "./envelope-formats.js";
import { finishPdf } from "./finish-pdf.js";
import { fitLines } from "./fit-lines.js";
import type { PdfDocument } from "./pdf-document.js";
import { pdfError } from "./pdf-error.js";
import type { PdfOptions } from "./pdf-options.js";
import type { Sheet } from "./sheet.js";
import { startSheet } from "./sheet.js";
import { addTag } from "./tags.js";

/** How an envelope is printed. */
export interface EnvelopePdfOptions extends PdfOptions, AddressLinesOptions {
  /** Its format. */
  readonly format: EnvelopeFormat;
  /** Who sends it, small in the upper left corner; nobody unless given. */
  readonly from?: Addressee | undefined;
}

/**
 * Prints an address on an envelope, by the convention of its country; see `addressLines`. It stands where machines of all
 * posts look for it: 40 mm below the upper edge, within 140 mm of the right one, 15 mm from it, and 16 to 66 mm above the lower one
 * (UPU Letter Post Regulations; Deutsche Post's reading zone; USPS DMM 202, whose bar code has the lowest 5/8 inch). Letters
 * are 12 points high, and down to 8 where the address has many lines.
 * @throws CrmError `INPUT_INVALID` for options or fonts that cannot be, and for an address that is empty or has no room.
 */
export async function envelopePdf(addressee: Addressee, options: EnvelopePdfOptions): Promise<PdfDocument> {
  checkPdfOptions({ ...options, language: options.language });
  const size = envelopeSize(options.format);
  const lines = addressLines(addressee, options);
  if (lines.length === 0) throw pdfError({ code: "INPUT_BLANK", path: ["addressee"] });
  const sheet = await startSheet(options, size, 0);
  if (options.from !== undefined) {
    const back = addressLines(options.from, isAbroad(addressee, options) ? abroad(options) : options);
    drawBlock(sheet, back, { ...returnArea(size), sizes: [8, 6], path: ["options", "from"] });
  }
  drawBlock(sheet, lines, { ...addressArea(size), sizes: [12, 8], path: ["addressee"] });
  return finishPdf(sheet, { title: lines[0] ?? "", language: options.language ?? "en" });
}

const isAbroad = ({ address }: Addressee, { senderCountry }: AddressLinesOptions): boolean =>
  address.countryCode?.trim().toUpperCase() !== senderCountry?.trim().toUpperCase();

/** Letters that go abroad come back from there, so that the sender's country is named, in its own language. */
const abroad = ({ senderCountry = null, language }: AddressLinesOptions): AddressLinesOptions => ({
  language: language ?? languageOf(senderCountry),
});

interface Block {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly [largest: number, smallest: number];
  readonly path: readonly string[];
}

function drawBlock(sheet: Sheet, lines: readonly string[], { x, top, width, height, sizes, path }: Block): void {
  const { regular: face } = sheet;
  const fitting = fitLines(lines, face, { width, height, sizes });
  if (fitting === null) throw pdfError({ code: "INPUT_TOO_LONG", path, params: { most: 38 * Math.floor(height / 9) } });
  const { size, lineHeight } = fitting;
  const tag = addTag(sheet.pdf, sheet.tags.top, "P");
  drawAs(sheet, tag, () =>
    fitting.lines.flatMap((line, i) =>
      textLine(
        sheet,
        line,
        { x, y: top - size - i * lineHeight, width },
        { face, size, color: "#000000", align: "left" },
      ),
    ),
  );
}
