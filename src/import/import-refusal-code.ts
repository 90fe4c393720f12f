/** Why an import is not planned, or not taken back. */
export type ImportRefusalCode =
  | "IMPORT_COLUMN_UNKNOWN"
  | "IMPORT_COLUMN_TWICE"
  | "IMPORT_STOPPED"
  | "IMPORT_ALREADY_UNDONE"
  | "IMPORT_LEADS_CHANGED"
  | "IMPORT_LEADS_IN_USE"
  | "CSV_EMPTY"
  | "CSV_MALFORMED"
  | "CSV_UNDECODABLE";
