import { errorTexts, isCrmError } from "crmkit";
import { nameColumnMissing } from "./import-leads.js";
import type { Tour } from "./tour.js";

/** What to tell of a file that cannot be imported; `null` for an error that is the program's own. */
export function problemsOf(error: unknown, path: string, { phrases, messages }: Tour): readonly string[] | null {
  if (isCrmError(error)) {
    const isFile = error.refusals.some(({ code }) => code.startsWith("CSV_"));
    const own = { [nameColumnMissing]: phrases.noName };
    return [...errorTexts(error, messages, own), ...(isFile ? [phrases.notCsv] : [])];
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return [phrases.noFile(path)];
  return /^E[A-Z]+$/.test(code) ? [phrases.notRead(path, code)] : null;
}
