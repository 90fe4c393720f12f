import * as z from "zod";
import type { CatalogType } from "./catalog-type.js";
import { recordShape } from "./record.schema.js";
import { name } from "./text.schema.js";

/** Checks a stored {@link CatalogType}. */
export const catalogTypeSchema = z.strictObject({
  ...recordShape("catalogType"),
  name: name(120),
}) satisfies z.ZodType<CatalogType>;
