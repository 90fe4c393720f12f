import { describe, expect, it } from "vitest";
import { addressInput, optionalAddressInput } from "../../src/entry/address-input.schema.js";
import { emailInput, websiteInput } from "../../src/entry/contact-details.schema.js";

describe("what is entered to reach somebody", () => {
  it.each(["ann@acme.example", "a+b@mail.acme.example", `${"a".repeat(64)}@b.example`, "é@bücher.example"])(
    "LEAD-1 takes %s as a mail address",
    (email) => {
      expect(emailInput().safeParse(email).success).toBe(true);
    },
  );

  it.each([
    "",
    "ann",
    "@acme.example",
    "ann@acme",
    "ann@",
    "ann@acme.",
    "ann@.example",
    "ann@acme..example",
    "a@b@acme.example",
    "ann lee@acme.example",
    "ann@ac me.example",
    "Ann <ann@acme.example>",
    "ann@acme.example, bob@acme.example",
    "ann@acme.example;",
    "<ann@acme.example",
    `${"a".repeat(65)}@b.example`,
    `a@${"b.".repeat(130)}example`,
  ])("LEAD-1 refuses %j as a mail address", (email) => {
    expect(emailInput().safeParse(email).success).toBe(false);
  });

  it.each([
    "acme.example",
    "www.acme.example/a?b#c",
    "https://acme.example",
    "HTTP://acme.example:8080/x",
    "acme.example:8080",
    "http://localhost",
    "acme.example?q=1",
    "acme.example#top",
  ])("LEAD-1 takes %s as a web site", (website) => {
    expect(websiteInput().safeParse(website).success).toBe(true);
  });

  it.each([
    "",
    "acme",
    "javascript:alert(1)",
    "javascript:alert.x/1",
    "ftp://acme.example",
    "https://",
    "acme.example:port",
    "acme.example:808080",
    "acme .example",
    "acme.example/a b",
    "ann@acme.example",
    ".example",
    "x https://acme.example",
  ])("LEAD-1 refuses %j as a web site", (website) => {
    expect(websiteInput().safeParse(website).success).toBe(false);
  });

  it("LEAD-1 says the form that would be right", () => {
    const said = (schema: ReturnType<typeof emailInput>) => JSON.stringify(schema.safeParse("x").error?.issues);
    expect(said(emailInput())).toContain("name@domain.example");
    expect(said(websiteInput())).toContain("https://apollo.fr");
  });
});

describe("an address that is entered", () => {
  const empty = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };

  it("LEAD-1 is completed with what was left out", () => {
    expect(addressInput().parse({ city: "Lille" })).toEqual({ ...empty, city: "Lille" });
    expect(addressInput().parse({})).toEqual(empty);
    expect(optionalAddressInput().parse({ city: "Lille" })).toEqual({ ...empty, city: "Lille" });
  });

  it("LEAD-1 is none where nothing of it is said and it may be missing", () => {
    for (const none of [null, {}, { city: null }, { city: undefined, street: null }])
      expect(optionalAddressInput().parse(none)).toBeNull();
    expect(addressInput().safeParse(null).success).toBe(false);
  });

  it.each([[[]], ["Lille"], [7], [{ city: 7 }], [{ town: "Lille" }]])("LEAD-1 is no %j", (value) => {
    expect(addressInput().safeParse(value).success).toBe(false);
    expect(optionalAddressInput().safeParse(value).success).toBe(false);
  });
});
