import type { CsvLinesOptions } from "crmkit";
import type { WebContext } from "../http/web-context.js";

/** CSV as spreadsheets of the person's language open it: with semicolons where decimals have commas, told as UTF-8. */
export const csvOptions = (c: WebContext): CsvLinesOptions => ({
  delimiter: c.var.session.language === "fr" ? ";" : ",",
  byteOrderMark: true,
});
