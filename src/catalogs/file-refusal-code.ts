/**
 * Why a file of a catalogue is not given out.
 *
 * - `CATALOG_WITHOUT_PDF`, `CATALOG_WITHOUT_IMAGE`: it has none.
 * - `CATALOG_FILE_MISSING`: it has one, but the host's files do not.
 * - `CATALOG_FILE_CHANGED`: what the host's files have is not what was checked when it was stored.
 */
export type CatalogFileRefusalCode =
  | "CATALOG_WITHOUT_PDF"
  | "CATALOG_WITHOUT_IMAGE"
  | "CATALOG_FILE_MISSING"
  | "CATALOG_FILE_CHANGED";
