import { asciiDomain } from "./ascii-domain.js";

/**
 * The domain of an e-mail address in its ASCII form and lower case; `null` for none and for a malformed address.
 * Contacts of one organisation share it (guide: « Contacts liés »).
 */
export function emailDomain(email: string | null): string | null {
  if (email === null) return null;
  const at = email.indexOf("@");
  return at < 1 ? null : asciiDomain(email.slice(at + 1)); // a second @ is no domain's
}
