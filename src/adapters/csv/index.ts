/**
 * Reads CSV for imports, under Node: finds out encoding and delimiter, and hands out the rows one by one. Writes tables too,
 * as the front door does, which runs anywhere.
 * @module
 */
export type { CsvLinesOptions } from "../../export/csv-lines.js";
export { csvLines } from "../../export/csv-lines.js";
export type { ExportCell, ExportTable } from "../../export/export-table.js";
export { jsonLines } from "../../export/json-lines.js";
export type { CsvEncoding, OpenCsv } from "./csv-encoding.js";
export type { CsvRefusalCode } from "./csv-error.js";
export { csvFile } from "./csv-file.js";
export type { CsvFormat, CsvOptions, CsvSource } from "./csv-source.js";
export { csvSource } from "./csv-source.js";
