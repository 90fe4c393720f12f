import type { ContactDetails } from "../model/contact.js";

/** First and last name in one line, leaving out what is missing. */
export const contactName = ({ firstName, lastName }: Pick<ContactDetails, "firstName" | "lastName">): string =>
  [firstName, lastName].filter((part) => part !== null && part !== "").join(" ");
