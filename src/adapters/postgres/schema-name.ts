import { CrmError } from "../../kernel/crm-error.js";
import { isStorableText } from "../../kernel/storable-text.js";

/** PostgreSQL cuts longer names off, so that two tenants would share one schema. */
const maxBytes = 63;

/**
 * Checks the name of a schema: any text of 1 to 63 bytes that does not begin with `pg_` and has no `$`, which quotes
 * the bodies of functions.
 * @throws CrmError `INPUT_INVALID` for another.
 */
export function requireSchemaName(name: string): string {
  const bytes = isStorableText(name) ? encodeURIComponent(name).replace(/%../g, "x").length : 0;
  if (bytes > 0 && bytes <= maxBytes && !name.includes("$") && !name.startsWith("pg_")) return name;
  throw new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_MALFORMED", path: ["schema"] }] });
}
