/**
 * Why a PDF is not made.
 *
 * - `PDF_GLYPHS_MISSING`: the fonts lack the `characters`, the first ones of them, and the caller wants no `?` instead.
 * - `PDF_STOPPED`: the signal said so.
 */
export type DocumentRefusalCode = "PDF_GLYPHS_MISSING" | "PDF_STOPPED";
