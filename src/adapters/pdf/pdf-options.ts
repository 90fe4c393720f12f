import type { AbortSignalLike } from "../../duplicates/duplicate-search.js";

/** The fonts that a document embeds the used letters of: TrueType or OpenType files, as bytes. */
export interface PdfFonts {
  /** For nearly all. */
  readonly regular: Uint8Array;
  /** For headings. */
  readonly bold: Uint8Array;
}

/** How far a document is. */
export interface PdfProgress {
  /** The number of the page that was just finished, from 1. */
  readonly page: number;
}

/** What every document needs to be told. */
export interface PdfOptions {
  /** The fonts. What they lack is drawn as `?`. */
  readonly fonts: PdfFonts;
  /** The clock: when the document is made. */
  readonly now: Date;
  /** What the window of a reader is called; what the document is about unless given. */
  readonly title?: string | undefined;
  /** Who the document is by. */
  readonly author?: string | undefined;
  /** Whether a document with a letter that the fonts lack is made with `?`, or refused; made unless said otherwise. */
  readonly onMissing?: "replace" | "refuse" | undefined;
  /** Is told of each page that is finished. */
  readonly onProgress?: ((progress: PdfProgress) => void) | undefined;
  /** Stops it before the next page, with a `CrmError` `REFUSED` of the code `PDF_STOPPED`; an `AbortSignal` is one. */
  readonly signal?: AbortSignalLike | undefined;
}

/** The languages that the documents' own texts are written in. */
export type PdfLanguage = "en" | "fr";
