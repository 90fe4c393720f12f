import * as z from "zod";
import { id, name } from "../model/text.schema.js";
import type { CatalogInput } from "./catalog-input.schema.js";

/** Names one catalogue. */
export interface CatalogCommand {
  /** Which catalogue. */
  readonly catalogId: string;
  /** The version that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

/** Changes what was entered of a catalogue. */
export interface UpdateCatalogCommand extends CatalogCommand {
  /** The fields to change; the others keep their values. */
  readonly changes: CatalogInput;
}

/** Gives a catalogue its PDF, in place of one that it may have. */
export interface SetCatalogPdfCommand extends CatalogCommand {
  /** Name of the file, such as `autumn.pdf`: no path. */
  readonly fileName: string;
  /** What is in the file. */
  readonly content: Uint8Array;
}

/** Gives a catalogue its image, or takes it away. */
export interface SetCatalogImageCommand extends CatalogCommand {
  /** The image: PNG, JPEG, GIF or WebP, 5 MB at most; `null` for none. */
  readonly content: Uint8Array | null;
}

/** Checks a {@link CatalogCommand}. */
export const catalogCommandSchema = z.strictObject({
  catalogId: id("catalog"),
  expectedVersion: z.int().positive().optional(),
});

/** Checks an update: which catalogue, and an object of changes that is checked on its own. */
export const updateCatalogSchema = catalogCommandSchema.extend({ changes: z.record(z.string(), z.unknown()) });

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { params: { reason: "bytes" } });

/** Checks a {@link SetCatalogPdfCommand}. A name has no path and no line of its own: it is what a download is called. */
export const setCatalogPdfSchema = catalogCommandSchema.extend({
  fileName: name()
    .trim()
    .regex(/^[^/\\\p{Cc}]*$/u),
  content: bytes,
});

/** Checks a {@link SetCatalogImageCommand}. */
export const setCatalogImageSchema = catalogCommandSchema.extend({ content: bytes.nullable() });
