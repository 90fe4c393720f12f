import { CrmError } from "../../kernel/crm-error.js";
import type { RefusalParam } from "../../kernel/decision.js";

/**
 * Why a file cannot be read at all.
 *
 * - `CSV_EMPTY`: it has no header.
 * - `CSV_MALFORMED`: the row that begins on `line` does not end, is too long, or is the header and cannot be read; or
 *   what stands there is no text.
 * - `CSV_UNDECODABLE`: the byte at `offset`, from 0, is not text in `encoding`.
 */
export type CsvRefusalCode = "CSV_EMPTY" | "CSV_MALFORMED" | "CSV_UNDECODABLE";

/** Makes the error that a file is refused with. */
export const csvError = (
  code: CsvRefusalCode,
  params: Readonly<Record<string, RefusalParam>> = {},
  cause?: unknown,
): CrmError => new CrmError("INPUT_INVALID", { refusals: [{ code, params }], cause });
