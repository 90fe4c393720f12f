import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { emailDomain } from "../../src/email/email-domain.js";
import { isPublicMailDomain } from "../../src/email/is-public-mail-domain.js";
import { publicMailProviders } from "../../src/email/public-mail-providers.js";
import { registrableDomain } from "../../src/email/registrable-domain.js";
import { websiteDomain } from "../../src/email/website-domain.js";

describe("the domain of an e-mail address", () => {
  it.each([
    ["l.michel@Apollo.FR", "apollo.fr"],
    ["lee@bücher.example", "xn--bcher-kva.example"],
    ["lee@BÜCHER.example", "xn--bcher-kva.example"],
    ["lee@xn--bcher-kva.example", "xn--bcher-kva.example"],
    ["lee@sales.apollo.co.uk", "sales.apollo.co.uk"],
    ["lee@apollo.fr.", "apollo.fr"],
  ])("ACC-9 of %s is %s", (email, domain) => {
    expect(emailDomain(email)).toBe(domain);
  });

  it.each([
    null,
    "",
    "lee",
    "@apollo.fr",
    "lee@",
    "lee@apollo",
    "a@b@apollo.fr",
    "lee@127.0.0.1",
    "lee@[::1]",
    "lee@a b.fr",
  ])("ACC-9 is none for %s", (email) => {
    expect(emailDomain(email)).toBeNull();
  });

  test.prop([fc.emailAddress()])("ACC-9 is the same whatever the case", (email) => {
    const domain = emailDomain(email);
    expect(emailDomain(email.toUpperCase())).toBe(domain);
    expect(domain === null || emailDomain(`x@${domain}`) === domain).toBe(true);
  });
});

describe("what tells nothing of an organisation", () => {
  it.each(["gmail.com", "orange.fr", "yahoo.co.uk", "hotmail.it", "mail.gmail.com"])("ACC-9 is %s", (domain) => {
    expect(isPublicMailDomain(domain)).toBe(true);
  });

  it.each(["apollo.fr", "notgmail.com", "gmail.com.apollo.fr", "orange.example"])("ACC-9 is not %s", (domain) => {
    expect(isPublicMailDomain(domain)).toBe(false);
  });

  it("ACC-9 is what the host names, too", () => {
    expect(isPublicMailDomain("apollo.fr", new Set(["apollo.fr"]))).toBe(true);
  });

  it("ACC-9 is listed once, in ASCII and lower case", () => {
    for (const domain of publicMailProviders) expect(emailDomain(`x@${domain}`)).toBe(domain);
  });
});

describe("the part of a domain that somebody registered", () => {
  it.each([
    ["sales.apollo.co.uk", "apollo.co.uk"],
    ["apollo.github.io", "apollo.github.io"],
    ["apollo.fr", "apollo.fr"],
    ["co.uk", null],
  ])("of %s is %s", (domain, registrable) => {
    expect(registrableDomain(domain)).toBe(registrable);
  });

  it.each([
    ["https://www.Apollo.fr:8080/a?b#c", "www.apollo.fr"],
    ["apollo.fr", "apollo.fr"],
    ["https://user@apollo.fr/", "apollo.fr"],
    ["not a site", null],
    [null, null],
  ])("is looked for in a web site: %s gives %s", (website, domain) => {
    expect(websiteDomain(website)).toBe(domain);
  });
});
