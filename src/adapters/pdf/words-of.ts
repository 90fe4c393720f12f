import type { PdfLanguage } from "./pdf-options.js";
import type { PdfWords } from "./pdf-words.js";
import { enWords } from "./words-en.js";
import { frWords } from "./words-fr.js";

/** The texts of a language. */
export const wordsOf = (language: PdfLanguage): PdfWords => (language === "fr" ? frWords : enWords);
