import type { CatalogRefusalCode } from "../catalogs/decide-create-catalog.js";
import type { CatalogFileRefusalCode } from "../catalogs/file-refusal-code.js";
import type { ImageRefusalCode } from "../catalogs/image-kind.js";
import type { PdfRefusalCode } from "../catalogs/pdf/pdf-objections.js";
import type { EntryRefusalCode } from "../entry/resolve-entry.js";

/** Why a command on a catalogue is refused, or a file of one not given out, besides what it says of records that it names. */
export type CatalogsRefusalCode =
  | Exclude<CatalogRefusalCode, EntryRefusalCode>
  | PdfRefusalCode
  | ImageRefusalCode
  | CatalogFileRefusalCode;
