import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadInputSchema, newLeadSchema } from "../../src/leads/lead-input.schema.js";
import { leadDetailsShape } from "../../src/model/lead.schema.js";

const takes = (input: unknown): boolean => leadInputSchema.safeParse(input).success;
const website = (text: string): boolean => takes({ website: text });
const email = (text: string): boolean => takes({ email: text });

describe("what may be entered of a lead", () => {
  it("LEAD-1 is every field of its details, the company and the host's own, and for a new one the status", () => {
    const fields = [...Object.keys(leadDetailsShape), "companyId", "custom"].sort();
    expect(Object.keys(leadInputSchema.shape).sort()).toEqual(fields);
    expect(Object.keys(newLeadSchema.shape).sort()).toEqual([...fields, "statusId"].sort());
  });

  it.each(["a@b.co", "ann.lee+crm@sub.acme.example", "élodie@société.example", "o'hara@acme.example"])(
    "LEAD-1 takes the address %s",
    (text) => {
      expect(email(text)).toBe(true);
    },
  );

  it.each([
    "ann",
    "ann@",
    "@acme.example",
    "a@b",
    "a b@c.de",
    "a@b..c",
    "a@@b.c",
    "<a@b.co>",
    "a@b.co,c@d.ef",
    "a@b.c\n",
  ])("LEAD-1 refuses the address %j", (text) => {
    expect(email(text)).toBe(false);
  });

  it.each([
    "acme.example",
    "https://acme.example/x?y=1#z",
    "HTTP://localhost:3000",
    "www.acme.example:8080/a:b",
    "société.example",
  ])("LEAD-1 takes the web site %s", (text) => {
    expect(website(text)).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "javascript:1/alert(1)",
    "JavaScript:alert(document.domain)//acme.example",
    "data:text/html,x.y",
    "ftp://acme.example",
    "//acme.example",
    "acme",
    "a b.example",
    "acme..example",
    "https://",
  ])("SEC-3 refuses the web site %s, which is none or which a browser might run", (text) => {
    expect(website(text)).toBe(false);
  });

  it("LEAD-1 completes an address, and takes an empty one for none", () => {
    const parsed = leadInputSchema.parse({ address: { city: "Paris" } });
    expect(parsed.address).toEqual({
      extra: null,
      street: null,
      postalCode: null,
      city: "Paris",
      region: null,
      countryCode: null,
    });
    expect(leadInputSchema.parse({ address: { city: null } }).address).toBeNull();
    expect(leadInputSchema.parse({ address: {} }).address).toBeNull();
    expect(takes({ address: { town: "Paris" } })).toBe(false);
  });

  test.prop(
    [
      fc.oneof(
        fc.string({ maxLength: 60_000 }),
        fc.constantFrom("a@".repeat(30_000), "a".repeat(60_000), `${"a.".repeat(30_000)}@`, `${"a.".repeat(30_000)}:`),
      ),
    ],
    {
      numRuns: 30,
    },
  )("SEC-3 looks at any text without going back over it again and again", (text) => {
    const looked = [email(text), website(text)];
    if (text.length > 2_048) expect(looked).toEqual([false, false]);
  });
});
