import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PdfFonts } from "../../src/adapters/pdf/pdf-options.js";

const { resolve } = createRequire(import.meta.url);
const font = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));

/** Fonts with Latin, Greek, Cyrillic, Hebrew and Arabic letters, and without Chinese and Japanese ones. */
export const pdfFonts: PdfFonts = { regular: font("DejaVuSans"), bold: font("DejaVuSans-Bold") };
