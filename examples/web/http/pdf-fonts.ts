import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { PdfFonts } from "crmkit/pdf";

const { resolve } = createRequire(import.meta.url);
const font = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));

let fonts: Promise<PdfFonts> | undefined;

/** The fonts that documents are printed with, read once: DejaVu Sans has the letters of most languages of Europe. */
export function pdfFonts(): Promise<PdfFonts> {
  fonts ??= Promise.all([font("DejaVuSans"), font("DejaVuSans-Bold")]).then(([regular, bold]) => ({ regular, bold }));
  return fonts;
}
