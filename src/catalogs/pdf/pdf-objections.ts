import type { Refusal } from "../../kernel/decision.js";
import { findBytes, holdsAt } from "./find-bytes.js";
import { readStructure } from "./read-structure.js";

/**
 * Why a file is not taken as a PDF.
 *
 * - `PDF_NAME_UNFIT`: its name does not end in `.pdf`.
 * - `PDF_TOO_LARGE`: it has more bytes than the settings allow.
 * - `PDF_NOT_A_PDF`: it does not begin with `%PDF-`, as every PDF does.
 * - `PDF_ENCRYPTED`: it cannot be read, or not by everybody, without a password.
 * - `PDF_DAMAGED`: it does not end as a PDF does, or its parts cannot be read or are not all there.
 * - `PDF_EMPTY`: it has no page.
 */
export type PdfRefusalCode =
  | "PDF_NAME_UNFIT"
  | "PDF_TOO_LARGE"
  | "PDF_NOT_A_PDF"
  | "PDF_ENCRYPTED"
  | "PDF_DAMAGED"
  | "PDF_EMPTY";

/** A file that is to be a PDF. */
export interface PdfFile {
  /** Its name. */
  readonly fileName: string;
  /** What is in it. */
  readonly content: Uint8Array;
}

/** What stands against a file's being taken as a PDF: its name, its size, and what is really in it. */
export async function pdfObjections(
  { fileName, content }: PdfFile,
  {
    maxPdfBytes,
  }: {
    /** How many bytes it may have. */
    readonly maxPdfBytes: number;
  },
): Promise<readonly Refusal<PdfRefusalCode>[]> {
  const name = /\.pdf$/i.test(fileName)
    ? []
    : [{ code: "PDF_NAME_UNFIT", path: ["fileName"], params: { fileName } } as const];
  const reason = content.length > maxPdfBytes ? "PDF_TOO_LARGE" : await contentReason(content);
  if (reason === null) return name;
  const params = reason === "PDF_TOO_LARGE" ? { size: content.length, most: maxPdfBytes } : {};
  return [...name, { code: reason, path: ["content"], params }];
}

async function contentReason(content: Uint8Array): Promise<PdfRefusalCode | null> {
  if (!holdsAt(content, "%PDF-", 0)) return "PDF_NOT_A_PDF";
  const reason = endsAsPdf(content) ? await readStructure(content) : "PDF_DAMAGED";
  return reason === "PDF_DAMAGED" && namesEncryption(content) ? "PDF_ENCRYPTED" : reason;
}

/** The mark of the end stands within the last 1,024 bytes, as readers have it: servers and mailers add some to a file. */
const endsAsPdf = (content: Uint8Array): boolean =>
  findBytes(content, "%%EOF", Math.max(0, content.length - 1_024)) !== -1;

/** What is encrypted cannot be told from what is damaged, but for where it says how it was encrypted. */
function namesEncryption(content: Uint8Array): boolean {
  const key = "/Encrypt";
  for (let at = findBytes(content, key); at !== -1; at = findBytes(content, key, at + 1)) {
    const after = String.fromCharCode(...content.subarray(at + key.length, at + key.length + 40));
    if (/^\s*(?:<<|\d+\s+\d+\s+R)/.test(after)) return true;
  }
  return false;
}
