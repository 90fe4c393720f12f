import { publicMailFamilies, publicMailProviders } from "./public-mail-providers.js";
import { registrableDomain } from "./registrable-domain.js";

/**
 * Whether sharing a mail domain says nothing of an organisation: the domain of a public mail provider, or of one that
 * the host names.
 * @param domain in its ASCII form.
 * @param alsoPublic further domains, in their ASCII form.
 */
export function isPublicMailDomain(domain: string, alsoPublic: ReadonlySet<string> = new Set()): boolean {
  const registrable = registrableDomain(domain) ?? domain;
  const label = registrable.slice(0, registrable.indexOf("."));
  return (
    [domain, registrable].some((name) => publicMailProviders.has(name) || alsoPublic.has(name)) ||
    publicMailFamilies.has(label)
  );
}
