import type * as z from "zod";
import { text } from "../model/text.schema.js";

/** An e-mail address as it is entered: one mailbox without a name, any domain with a dot. */
export const emailInput = (): z.ZodString =>
  text(254).regex(/^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/u);

/** A web site as it is entered, with or without `https://`. */
export const websiteInput = (): z.ZodString => text(2048).regex(/^(?:https?:\/\/)?[^\s:/][^\s]*$/iu);
