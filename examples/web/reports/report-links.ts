import type { Asked } from "./report-period.js";
import { queryOf } from "./report-period.js";

/** Where the file of a chart is; a chart of money has one for each currency. */
export const fileOf = (asked: Asked, chart: string, currency: string | null, kind: "svg" | "csv"): string =>
  `/reports/${asked.report}/charts/${chart}.${kind}${queryOf(asked, currency === null ? {} : { currency })}`;
