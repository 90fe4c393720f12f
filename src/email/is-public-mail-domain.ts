import { publicMailFamilies, publicMailProviders } from "./public-mail-providers.js";
import { registrableDomain } from "./registrable-domain.js";

/**
 * Whether sharing a mail domain says nothing of an organisation: the domain of a public mail provider, or of one that
 * the host names.
 * @param domain in its ASCII form.
 * @param alsoPublic further domains, in their ASCII form.
 */
export const isPublicMailDomain = (domain: string, alsoPublic?: ReadonlySet<string>): boolean =>
  isPublicUnder(registrableDomain(domain) ?? domain, domain, alsoPublic);

/** The registrable domain of an organisation, or the domain where there is none; `null` for that of a public mail provider. */
export function organisationDomainOf(domain: string): string | null {
  const registrable = registrableDomain(domain) ?? domain;
  return isPublicUnder(registrable, domain) ? null : registrable;
}

function isPublicUnder(registrable: string, domain: string, alsoPublic?: ReadonlySet<string>): boolean {
  const isNamed = (name: string): boolean => publicMailProviders.has(name) || alsoPublic?.has(name) === true;
  return (
    isNamed(registrable) || isNamed(domain) || publicMailFamilies.has(registrable.slice(0, registrable.indexOf(".")))
  );
}
