import type { CatalogsRefusalCode } from "../src/messages/catalog-refusal-code.js";

/** When each code of catalogues is given, one sentence each. */
export const whenCatalogRefused: Readonly<Record<CatalogsRefusalCode, string>> = {
  CATALOGS_OFF: "A command or a query is about catalogues, but the settings do not turn them on.",
  PDF_NAME_UNFIT: "A file that is to be the PDF of a catalogue has a name that does not end in `.pdf`.",
  PDF_TOO_LARGE: "A PDF has more bytes than `catalogs.maxPdfBytes` of the settings allows.",
  PDF_NOT_A_PDF: "A file that is to be a PDF does not begin as every PDF does.",
  PDF_ENCRYPTED: "A PDF says that it is encrypted.",
  PDF_DAMAGED: "A PDF does not end as it should, or its parts cannot be read or are not all there.",
  PDF_EMPTY: "A PDF can be read but has no page.",
  IMAGE_UNFIT: "A file that is to be an image does not begin as PNG, JPEG, GIF or WebP do.",
  IMAGE_TOO_LARGE: "An image has more than 5,000,000 bytes.",
  CATALOG_WITHOUT_PDF: "The PDF of a catalogue is to be opened or sent, but it has none that the actor may see.",
  CATALOG_WITHOUT_IMAGE: "The image of a catalogue is to be opened, but it has none that the actor may see.",
  CATALOG_FILE_MISSING: "A file of a catalogue is to be opened or sent, but the host's files do not have it.",
  CATALOG_FILE_CHANGED:
    "A file of a catalogue is to be opened or sent, but its SHA-256 is not the one it was checked with.",
};
