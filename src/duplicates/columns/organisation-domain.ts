import { domainKeysOf } from "../domain-keys.js";

/** The registrable domain of a web site or a mail address; blank for none, for a malformed one and for that of a public mail provider. */
export function organisationDomain(text: string): string {
  const [key = ""] = domainKeysOf(isMailAddress(text) ? { email: text } : { email: null, website: text });
  return key.slice(2); // after `d:`
}

/** A web site may have the sign too, behind its domain or before it. */
export const isMailAddress = (text: string): boolean => /^[^/]+@/u.test(text);
