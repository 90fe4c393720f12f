import * as z from "zod";
import type { Catalog } from "./catalog.js";
import { sha256 } from "./code.schema.js";
import { recordShape } from "./record.schema.js";
import { id, longText, name, shortText, text } from "./text.schema.js";

/** Checks a stored {@link Catalog}. */
export const catalogSchema = z.strictObject({
  ...recordShape("catalog"),
  name: name(),
  catalogTypeId: id("catalogType").nullable(),
  description: longText().nullable(),
  image: text(2048).nullable(),
  pdf: text(2048).nullable(),
  pdfFileName: shortText().nullable(),
  pdfSize: z.int().min(0).nullable(),
  pdfSha256: sha256().nullable(),
}) satisfies z.ZodType<Catalog>;
