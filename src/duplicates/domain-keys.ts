import { emailDomain } from "../email/email-domain.js";
import { organisationDomainOf } from "../email/is-public-mail-domain.js";
import { websiteDomain } from "../email/website-domain.js";

/** Where a person or company is on the net. */
export interface NetAddresses {
  /** E-mail address. */
  readonly email: string | null;
  /** Web site. */
  readonly website?: string | null;
}

/**
 * The keys that records of one organisation share: `d:` with the registrable domain of the e-mail address and of the
 * web site. The domain of a public mail provider makes none.
 */
export function domainKeysOf({ email, website = null }: NetAddresses): string[] {
  const domains = [emailDomain(email), websiteDomain(website)].flatMap((domain) =>
    domain === null ? [] : (organisationDomainOf(domain) ?? []),
  );
  return [...new Set(domains)].sort().map((domain) => `d:${domain}`);
}
