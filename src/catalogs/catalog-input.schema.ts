import * as z from "zod";
import { catalogSchema } from "../model/catalog.schema.js";
import type { CustomValues } from "../model/record.js";
import { id, idempotencyKey } from "../model/text.schema.js";
import { namedInput } from "../reference-data/named-input.schema.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";

/** What may be entered of a catalogue; what is left out keeps its value, or is none on creation. Blank texts count as none. */
export interface CatalogInput {
  /** Shown in lists. */
  readonly name?: string | undefined;
  /** What kind of catalogue it is: an id, or a name that is added to the list if need be. */
  readonly catalogTypeId?: NamedChoice | null | undefined;
  /** Free text. */
  readonly description?: string | null | undefined;
  /** The company that it belongs to; the actor's unless said otherwise, `null` for all. */
  readonly companyId?: string | null | undefined;
  /** The host's own fields; those left out keep their values. */
  readonly custom?: CustomValues | undefined;
}

/** Enters a catalogue. Its PDF and its image come afterwards. */
export interface NewCatalog extends CatalogInput {
  /** Shown in lists. */
  readonly name: string;
}

const { name, description } = catalogSchema.shape;

/** Checks a {@link NewCatalog}, the host's own fields aside. */
export const newCatalogSchema = z.strictObject({
  name,
  catalogTypeId: namedInput("catalogType").nullable().optional(),
  description: description.optional(),
  companyId: id("company").nullable().optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
  idempotencyKey: idempotencyKey().optional(),
});

/** Checks a {@link CatalogInput}, the host's own fields aside. */
export const catalogInputSchema = newCatalogSchema.omit({ idempotencyKey: true }).partial({ name: true });
