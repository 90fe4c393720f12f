import { emailDomain } from "../../email/email-domain.js";
import { organisationDomainOf } from "../../email/is-public-mail-domain.js";
import { websiteDomain } from "../../email/website-domain.js";

/** The registrable domain of a web site or a mail address; blank for none, for a malformed one and for that of a public mail provider. */
export function organisationDomain(text: string): string {
  const domain = isMailAddress(text) ? emailDomain(text) : websiteDomain(text);
  return domain === null ? "" : (organisationDomainOf(domain) ?? "");
}

/** A web site may have the sign too, behind its domain or before it. */
export const isMailAddress = (text: string): boolean => /^[^/]+@/u.test(text);
