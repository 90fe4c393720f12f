import type { NamedRecord } from "./reference-data.js";

/** What kind of catalogue something is. */
export interface CatalogType extends NamedRecord<"catalogType"> {}
