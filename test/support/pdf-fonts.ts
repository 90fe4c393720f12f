import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { PdfFonts } from "../../src/adapters/pdf/pdf-options.js";

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve("dejavu-fonts-ttf/package.json"));
const font = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, "ttf", `${name}.ttf`)));

/** Fonts with Latin, Greek, Cyrillic, Hebrew and Arabic letters, and without Chinese and Japanese ones. */
export const pdfFonts: PdfFonts = { regular: font("DejaVuSans"), bold: font("DejaVuSans-Bold") };
