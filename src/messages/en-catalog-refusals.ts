import type { CatalogsRefusalCode } from "./catalog-refusal-code.js";

/** English texts of refusals of catalogues and their files. */
export const enCatalogRefusals: Readonly<Record<CatalogsRefusalCode, string>> = {
  CATALOGS_OFF: "There are no catalogues here.",
  PDF_NAME_UNFIT: "The name of a PDF ends in .pdf, not as {fileName} does.",
  PDF_TOO_LARGE: "The PDF has {size|byte|bytes}: {most} at most.",
  PDF_NOT_A_PDF: "This is no PDF, whatever its name says.",
  PDF_ENCRYPTED: "The PDF is encrypted: save it without a password.",
  PDF_DAMAGED: "The PDF is damaged: parts of it are missing or cannot be read.",
  PDF_EMPTY: "The PDF has no page.",
  IMAGE_UNFIT: "This is no image of the kinds PNG, JPEG, GIF and WebP.",
  IMAGE_TOO_LARGE: "The image has {size|byte|bytes}: {most} at most.",
  CATALOG_WITHOUT_PDF: "This catalogue has no PDF.",
  CATALOG_WITHOUT_IMAGE: "This catalogue has no image.",
  CATALOG_FILE_MISSING: "The file of this catalogue was not found: give it the file again.",
  CATALOG_FILE_CHANGED: "The file of this catalogue is not the one that was checked: give it the file again.",
};
