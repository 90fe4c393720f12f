import { getDomain } from "tldts";

/**
 * The part of a domain that somebody registered, by the Public Suffix List (publicsuffix.org), its private section
 * included: `sales.apollo.co.uk` gives `apollo.co.uk`, and `apollo.github.io` itself. `null` for a public suffix alone.
 * @param domain in its ASCII form.
 */
export const registrableDomain = (domain: string): string | null =>
  getDomain(domain, { allowPrivateDomains: true, validateHostname: false });
