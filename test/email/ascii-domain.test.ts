import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiDomain } from "../../src/email/ascii-domain.js";

const label = fc.oneof(fc.stringMatching(/^[a-z\d-]{1,8}$/), fc.constantFrom("xn--bcher-kva", "xn--a", "0x1f", "a--b"));
const domain = fc.array(label, { minLength: 2, maxLength: 5 }).map((labels) => labels.join("."));

describe("asciiDomain", () => {
  test.prop([domain], { numRuns: 3_000 })("makes of a plain domain what the standard does, or nothing", (text) => {
    const ascii = asciiDomain(text);
    if (ascii !== null) expect(ascii).toBe(new URL(`http://${text}`).hostname);
  });

  it.each(["a.fr", "apollo.co.uk", "a-b.example", `${"a".repeat(63)}.fr`])("leaves %s as it is", (text) => {
    expect(asciiDomain(text)).toBe(text);
  });

  it.each([
    [" Apollo.FR. ", "apollo.fr"],
    ["sales_eu.apollo.fr", "sales_eu.apollo.fr"],
    ["apollo.xn--p1ai", "apollo.xn--p1ai"],
    ["ab--c.fr", "ab--c.fr"],
    [`${"abc.".repeat(62)}abcde.`, `${"abc.".repeat(62)}abcde`],
  ])("makes of %j the domain %s", (text, ascii) => {
    expect(asciiDomain(text)).toBe(ascii);
  });

  it.each([
    "apollo",
    "-a.fr",
    "a-.fr",
    `${"a".repeat(64)}.fr`,
    "a.0x1f",
    "1.2.3.4",
    "10.0.0.255",
    "xn--a.fr",
    "apollo.fr_eu",
    `${"abc.".repeat(62)}abcdef`,
    `${"abc.".repeat(62)}ABCDEF`,
    `${"bücher.".repeat(30)}example`,
    "a.fr:80",
    "a.fr x",
    "a.b",
    `${"abc.".repeat(63)}abc`,
  ])("takes %s for no domain", (text) => {
    expect(asciiDomain(text)).toBeNull();
  });
});
