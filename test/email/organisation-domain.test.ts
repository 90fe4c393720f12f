import { describe, expect, it } from "vitest";
import { isPublicMailDomain, organisationDomainOf } from "../../src/email/is-public-mail-domain.js";
import { websiteDomain } from "../../src/email/website-domain.js";

describe("the domain of an organisation", () => {
  it.each([
    ["sales.apollo.co.uk", "apollo.co.uk"],
    ["apollo.github.io", "apollo.github.io"],
    ["co.uk", "co.uk"],
  ])("DUP-1 of %s is %s", (domain, registrable) => {
    expect(organisationDomainOf(domain)).toBe(registrable);
  });

  it.each(
    ["aol", "gmx", "googlemail", "hotmail", "outlook", "rocketmail", "yahoo", "yandex", "ymail"].flatMap((family) => [
      `${family}.com`,
      `${family}.co.uk`,
      `mail.${family}.fr`,
    ]),
  )("DUP-1 is none for %s, at which anybody can have a mailbox", (domain) => {
    expect(organisationDomainOf(domain)).toBeNull();
  });

  it("DUP-1 is one below a domain that a host names, unless it is that domain itself", () => {
    const named = new Set(["mail.apollo.fr"]);
    expect(isPublicMailDomain("mail.apollo.fr", named)).toBe(true);
    expect(isPublicMailDomain("apollo.fr", named)).toBe(false);
    expect(isPublicMailDomain("sales.apollo.fr", named)).toBe(false);
    expect(isPublicMailDomain("sales.apollo.fr", new Set(["apollo.fr"]))).toBe(true);
  });
});

describe("the domain of a web site", () => {
  it.each([
    [" https://www.apollo.fr ", "www.apollo.fr"],
    ["apollo.fr/see?at=https://other.fr", "apollo.fr"],
    ["https://ann:secret@apollo.fr:8080/a@b", "apollo.fr"],
    ["HTTPS://Apollo.FR:443", "apollo.fr"],
    ["svn+ssh://apollo.fr", "apollo.fr"],
    ["apollo.fr#top", "apollo.fr"],
  ])("DUP-1 of %j is %s", (website, domain) => {
    expect(websiteDomain(website)).toBe(domain);
  });

  it.each([null, "", " ", "https://", "ann@sales@apollo.fr", "apollo:80.fr"])("DUP-1 is none for %j", (website) => {
    expect(websiteDomain(website)).toBeNull();
  });
});
