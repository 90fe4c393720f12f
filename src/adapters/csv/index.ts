/**
 * Reads CSV for imports, under Node: finds out encoding and delimiter, and hands out the rows one by one.
 * @module
 */
export type { CsvEncoding, OpenCsv } from "./csv-encoding.js";
export type { CsvRefusalCode } from "./csv-error.js";
export { csvFile } from "./csv-file.js";
export type { CsvFormat, CsvOptions, CsvSource } from "./csv-source.js";
export { csvSource } from "./csv-source.js";
