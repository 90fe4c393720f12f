import * as z from "zod";
import { id, instant, text } from "./text.schema.js";

const customValue = z.union([text(20_000), z.number(), z.boolean(), z.null(), z.array(text(255)).max(200).readonly()]);

/** Checks the host's own fields of a record; their kinds are checked by their definitions. */
export const customValues = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,62}$/), customValue).readonly();

/** The shape that every record's schema begins with. */
export const recordShape = <const Type extends string>(type: Type) => ({
  id: id(type),
  version: z.int().positive(),
  createdAt: instant(),
  updatedAt: instant(),
  companyId: id("company").nullable(),
  archivedAt: instant().nullable(),
  custom: customValues,
});
