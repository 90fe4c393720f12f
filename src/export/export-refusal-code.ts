/** Why an export is not made, or ends early. */
export type ExportRefusalCode = "EXPORT_STOPPED" | "EXPORT_TITLE_TWICE";
