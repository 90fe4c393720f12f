/** A document that was made. */
export interface PdfDocument {
  /** The file: the same bytes for the same content, clock, fonts and runtime. */
  readonly bytes: Uint8Array;
  /** How many pages it has. */
  readonly pages: number;
  /** The characters that the fonts lack, each once in the order of their first use; a `?` stands in their place. */
  readonly missingGlyphs: readonly string[];
}
