import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import type { CatalogsRefusalCode } from "../../src/messages/catalog-refusal-code.js";
import type { BlobStore } from "../../src/ports/blob-store.js";
import { openWorld } from "../support/open-world.js";
import { encryptedPdf, pdfOf } from "../support/pdf-files.js";
import { pngOf } from "../support/png-file.js";
import type { Raise } from "./raise-call-faults.js";

const withCatalogs = (maxPdfBytes: number | undefined, blobs: BlobStore = memoryBlobs()) =>
  openWorld({ settings: { catalogs: { enabled: true, maxPdfBytes } }, ports: { blobs } }).ann.catalogs;

/** Gives a new catalogue a file as its PDF. */
async function setPdf(content: Uint8Array | Promise<Uint8Array>, fileName = "a.pdf", maxPdfBytes?: number) {
  const catalogs = withCatalogs(maxPdfBytes);
  const { id } = await catalogs.create({ name: "Autumn" });
  return catalogs.setPdf({ catalogId: id, fileName, content: await content });
}

async function setImage(content: Uint8Array) {
  const catalogs = withCatalogs(undefined);
  const { id } = await catalogs.create({ name: "Autumn" });
  return catalogs.setImage({ catalogId: id, content });
}

/** Opens the PDF of a catalogue after its file became another. */
async function openAfter(change: (blobs: BlobStore, key: string) => Promise<void>) {
  const blobs = memoryBlobs();
  const catalogs = withCatalogs(undefined, blobs);
  const { id } = await catalogs.create({ name: "Autumn" });
  const { pdf } = await catalogs.setPdf({ catalogId: id, fileName: "a.pdf", content: await pdfOf() });
  await change(blobs, String(pdf));
  return catalogs.openPdf(id);
}

/** Catalogues where there are none, and files that are not taken or not there. */
export const raiseCatalogRefusals = {
  CATALOGS_OFF: ({ ann }) => ann.catalogs.list(),
  PDF_NAME_UNFIT: () => setPdf(pdfOf(), "a.exe"),
  PDF_TOO_LARGE: () => setPdf(pdfOf(), "a.pdf", 100),
  PDF_NOT_A_PDF: () => setPdf(new Uint8Array(9)),
  PDF_ENCRYPTED: () => setPdf(encryptedPdf(false)),
  PDF_DAMAGED: async () => setPdf((await pdfOf()).subarray(0, 300)),
  PDF_EMPTY: () => setPdf(pdfOf(0)),
  IMAGE_UNFIT: () => setImage(new Uint8Array(9)),
  IMAGE_TOO_LARGE: () => setImage(pngOf(5_000_001)),
  CATALOG_WITHOUT_PDF: async () => {
    const catalogs = withCatalogs(undefined);
    return catalogs.openPdf((await catalogs.create({ name: "Autumn" })).id);
  },
  CATALOG_WITHOUT_IMAGE: async () => {
    const catalogs = withCatalogs(undefined);
    return catalogs.openImage((await catalogs.create({ name: "Autumn" })).id);
  },
  CATALOG_FILE_MISSING: () => openAfter((blobs, key) => blobs.remove(key)),
  CATALOG_FILE_CHANGED: () => openAfter((blobs, key) => blobs.put(key, new Uint8Array(9), "application/pdf")),
} as const satisfies Readonly<Record<CatalogsRefusalCode, Raise>>;
