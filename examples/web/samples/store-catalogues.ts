import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import type { TimeMachine } from "./time-machine.js";

const catalogues = [
  {
    name: "Spring range",
    type: "Products",
    color: rgb(0.12, 0.37, 0.66),
    about: "Everything that is new this spring.",
  },
  {
    name: "Service plans",
    type: "Services",
    color: rgb(0.1, 0.45, 0.3),
    about: "What we look after, and for how much.",
  },
];

/** Two catalogues with a PDF each. */
export async function storeCatalogues(machine: TimeMachine): Promise<void> {
  machine.goTo(30, 9);
  const ann = machine.as("ann", "acme");
  for (const { name, type, color, about } of catalogues) {
    const { id: catalogId } = await ann.catalogs.create({ name, catalogTypeId: { name: type }, description: about });
    await ann.catalogs.setPdf({
      catalogId,
      fileName: `${name.toLowerCase().replaceAll(" ", "-")}.pdf`,
      content: await coverOf(name, about, color),
    });
  }
}

async function coverOf(name: string, about: string, color: ReturnType<typeof rgb>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(name);
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  const cover = document.addPage([595, 842]);
  cover.drawRectangle({ x: 0, y: 420, width: 595, height: 422, color });
  cover.drawText(name, { x: 60, y: 600, size: 42, font, color: rgb(1, 1, 1) });
  cover.drawText(about, { x: 60, y: 360, size: 16, font });
  return document.save();
}
