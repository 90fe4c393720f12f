import { PDFDocument, PDFName, StandardFonts } from "pdf-lib";

/** Makes a real PDF of some pages; `objectStreams` packs its parts, as PDF 1.5 does. */
export async function pdfOf(pages = 1, objectStreams = true, text = "Autumn"): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < pages; i++) document.addPage().drawText(`${text} ${i + 1}`, { font, x: 50, y: 500 });
  return document.save({ useObjectStreams: objectStreams, addDefaultPage: false });
}

/** Makes a real PDF of so many bytes, most of which nobody shows. */
export async function pdfOfSize(size: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfOf());
  const { context } = document;
  const room = size - 4_000;
  context.register(context.stream(Uint8Array.from({ length: room }, (_, i) => (i * 31 + (i >> 8)) & 0xff)));
  const whole = await document.save();
  const end = Buffer.from(`${" ".repeat(size - whole.length - 1)}\n`); // before the mark of the end, which stays last
  const at = Buffer.from(whole).lastIndexOf("startxref");
  return Uint8Array.from(Buffer.concat([whole.subarray(0, at), end, whole.subarray(at)]));
}

/** A PDF that says that it is encrypted, in the trailer or in the dictionary of a stream. */
export async function encryptedPdf(objectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfOf());
  const { context } = document;
  const key = new Uint8Array(32);
  const rules = { Filter: "Standard", V: 2, R: 3, Length: 128, P: -44, O: hexOf(key), U: hexOf(key) };
  context.trailerInfo.Encrypt = context.register(context.obj(rules));
  return document.save({ useObjectStreams: objectStreams });
}

const hexOf = (bytes: Uint8Array): PDFName => PDFName.of(Buffer.from(bytes).toString("hex"));

/** The bytes with a text in place of another of the same length, wherever it stands. */
export const withText = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1"));
