import { emailDomain } from "./email-domain.js";

/** The Message-ID of a message, made from its id and the domain that it is from. */
export const messageIdHeader = (id: string, fromAddress: string): string =>
  `<${id}@${emailDomain(fromAddress) ?? "crmkit.invalid"}>`;
