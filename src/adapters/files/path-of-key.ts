import path from "node:path";
import { CrmError } from "../../kernel/crm-error.js";

/** Parts of letters, digits, `-`, `_` and `.`, none of them hidden: neither `..` nor the name of a file in the making. */
const keys = /^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,199}(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,199}){0,15}$/;

/**
 * Where the file of a key lies, always within the directory.
 * @throws CrmError `INPUT_INVALID` for what is no key.
 */
export function pathOfKey(directory: string, key: string): string {
  if (typeof key !== "string" || !keys.test(key))
    throw new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_MALFORMED", path: ["key"] }] });
  return path.join(directory, ...key.split("/"));
}
