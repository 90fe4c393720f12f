import * as z from "zod";
import { id, idempotencyKey } from "../model/text.schema.js";

/** Sends the PDF of a catalogue to contacts. */
export interface SendCatalogCommand {
  /** Which catalogue. */
  readonly catalogId: string;
  /** To whom: up to 1,000, in the order in which they are written to. */
  readonly contactIds: readonly string[];
  /** The template of catalogues that the messages are made with. */
  readonly templateId: string;
  /** A key of the caller's own: under it each contact is written to once, and the same command goes on where it ended. */
  readonly idempotencyKey?: string | undefined;
}

/** Checks a {@link SendCatalogCommand}. */
export const sendCatalogSchema = z.strictObject({
  catalogId: id("catalog"),
  contactIds: z.array(id("contact")).min(1).max(1_000).readonly(),
  templateId: id("template"),
  idempotencyKey: idempotencyKey().optional(),
}) satisfies z.ZodType<SendCatalogCommand>;
