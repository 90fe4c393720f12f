import type * as z from "zod";
import { text } from "../model/text.schema.js";

/** An e-mail address as it is entered: one mailbox without a name, any domain with a dot. */
export const emailInput = (): z.ZodString =>
  text(254).regex(
    /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/u,
    "name@domain.example",
  );

const website = /^(?:https?:\/\/[^\s/?#]+|[^\s:/?#@.]+(?:\.[^\s:/?#@.]+)+(?::\d{1,5})?)(?:[/?#]\S*)?$/iu;

/** A web site as it is entered: with http or https, or a bare name with a dot, which no browser takes for a scheme such as `javascript`. */
export const websiteInput = (): z.ZodString => text(2048).regex(website, "web address, such as https://apollo.fr");
