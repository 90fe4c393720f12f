import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { e164 } from "../../src/normalisation/e164.js";
import { phoneDigits } from "../../src/normalisation/phone-number.js";

const countries = ["FR", "DE", "GB", "BE", "CH", "AT", "ES", "IT", "NL"] as const;

/** Numbers that libphonenumber knows to be valid, of the country that they are drawn for. */
const validNumber = fc
  .tuple(fc.constantFrom(...countries), fc.stringMatching(/^[1-9][0-9]{7,10}$/), fc.constantFrom("", "0"))
  .map(([country, digits, zero]) => parsePhoneNumberFromString(`${zero}${digits}`, country))
  .filter((number) => number?.isValid() === true && countries.some((country) => country === number.country));

describe("phoneDigits", () => {
  it.each([
    ["+33 (0)6 12 34 56 78", null, "612345678", true],
    ["0033 6.12.34.56.78", null, "612345678", true],
    ["06 12 34 56 78", "FR", "612345678", true],
    ["06 12 34 56 78", null, "612345678", null],
    ["01 23 45 67 89", "FR", "123456789", false],
    ["0161 496 0000", "GB", "614960000", false],
    ["0161 4960000", "DE", "614960000", true],
    ["0711 123456", "DE", "711123456", false],
    ["0711 123456", "GB", "711123456", true],
    ["+32 2 511 11 11", null, "25111111", false],
    ["02 511 11 11", "BE", "25111111", false],
    ["+39 030 123456", null, "30123456", false],
    ["+43 662 123456", null, "662123456", false],
    ["+1 212 555 0100", null, "125550100", null],
    ["(212) 555-0100", "US", "125550100", null],
    ["٠٦", "FR", null, null],
    ["٠٦١٢٣٤٥٦٧٨", "FR", "612345678", true],
    ["33612345678", "FR", "612345678", true],
    ["(+33) 6 12 34 56 78", null, "612345678", true],
    ["Tél. : 06 12 34 56 78", "FR", "612345678", true],
    ["01 23 45 67 89 poste 12", "FR", "123456789", false],
    ["+33 1 23 45 67 89 ext. 1234", null, "123456789", false],
    ["01 23 45 67 89 (poste 12)", "FR", "123456789", false],
    ["Durchwahl 0711 123456", "DE", "711123456", false],
    ["4912 3456", "DE", "49123456", false],
    ["+32 (0)02 511 11 11", null, "25111111", false],
    ["+44 70 2012 3456", null, "020123456", false],
    ["123456", null, "123456", null],
  ])("DUP-1 reads %s of %s as %s, mobile: %s", (text, country, significant, mobile) => {
    expect(phoneDigits(text, country)).toEqual(significant === null ? null : { significant, mobile });
  });

  it.each([
    ["AT", "0664 1234567", "01 664 12 34"],
    ["AT", "0650 1234567", "01 650 12 34"],
    ["BE", "0470 12 34 56", "02 511 47 11"],
    ["CH", "079 123 45 67", "044 668 79 00"],
    ["CH", "069 123 45 67", "061 234 56 78"],
    ["ES", "612 34 56 78", "91 234 56 71"],
    ["ES", "712 34 56 78", "91 234 71 56"],
    ["GB", "07911 123456", "020 7946 0000"],
    ["IE", "085 123 4567", "01 285 6789"],
    ["LU", "621 123 456", "27 12 36 56"],
    ["NL", "06 12345678", "020 612 3456"],
    ["PT", "912 345 678", "21 234 59 78"],
    ["SE", "070 123 45 67", "08 170 456 78"],
  ])("DUP-1 tells by the plan of %s that %s is mobile and %s is not", (country, mobile, landline) => {
    expect(phoneDigits(mobile, country)?.mobile).toBe(true);
    expect(phoneDigits(landline, country)?.mobile).toBe(false);
  });

  it.each(["+20", "+55", "+61", "+81", "+91", "+352", "+7"])(
    "DUP-1 takes %s off as a whole calling code",
    (calling) => {
      expect(phoneDigits(`${calling} 2345678`, null)?.significant).toBe("2345678");
    },
  );

  it.each(["", "12345", "00000000", "no number", "+33 12345", "+", "+99"])("DUP-1 reads no number in %j", (text) => {
    expect(phoneDigits(text, "FR")).toBeNull();
  });

  test.prop([validNumber], { numRuns: 2_000 })(
    "DUP-1 agrees with libphonenumber on the kind of a number, and takes all ways to write it for one",
    (number) => {
      if (number === undefined) return;
      const country = number.country ?? null;
      const { number: whole } = number;
      const read = [whole, number.formatInternational(), number.formatNational(), `00${whole.slice(1)}`].map((text) =>
        phoneDigits(text, country),
      );
      for (const digits of read) expect(digits).toEqual(read[0]);
      const digits = String(number.nationalNumber).replace(/^0+/, "");
      expect(read[0] === null).toBe(digits.length < 6);
      if (read[0] === null || read[0] === undefined) return;
      const { significant, mobile } = read[0];
      expect(whole.endsWith(significant)).toBe(true);
      expect(significant).toHaveLength(Math.min(9, digits.length));
      const type = number.getType();
      const isTold = type === "MOBILE" || type === "FIXED_LINE"; // both may be one, and premium rates are neither
      const isOdd = country === "IT" && number.nationalNumber.startsWith("4"); // of a satellite network, not of a plan
      if (isTold && !isOdd) expect(mobile).toBe(type === "MOBILE");
    },
  );
});

describe("e164", () => {
  it.each([
    ["06 12 34 56 78", "fr", "+33612345678"],
    ["+33 (0)6 12 34 56 78", null, "+33612345678"],
    ["0161 496 0000", "GB", "+441614960000"],
    ["0033 6 12 34 56 78", null, "+33612345678"],
    ["0033 6 12 34 56 78", "US", "+33612345678"],
    ["(+33) 6 12 34 56 78", null, "+33612345678"],
    ["01 23 45 67 89 poste 12", "FR", "+33123456789"],
    [" 0033 6 12 34 56 78", null, "+33612345678"],
    ["Tel.: +33 6 12 34 56 78", null, "+33612345678"],
    ["Tél. : 0033 6 12 34 56 78", null, "+33612345678"],
    ["Téléphone +33 6 12 34 56 78", null, "+33612345678"],
    ["Mobil/0033 6 12 34 56 78", null, "+33612345678"],
    ["Tel (0)6 12 34 56 78", "FR", "+33612345678"],
    ["06 12 34 56 78\tposte 12", "FR", "+33612345678"],
    ["06 12 34 56 78", null, null],
    ["06 12 34 56 78", "XX", null],
    ["12", "FR", null],
    ["call 06 12 34 56 78 please", "FR", null],
    ["", "FR", null],
  ])("DUP-1 writes %s of %s as %s", (text, country, expected) => {
    expect(e164(text, country)).toBe(expected);
  });

  test.prop([validNumber])("DUP-1 writes a number as libphonenumber does, and again the same", (number) => {
    if (number === undefined) return;
    expect(e164(number.formatNational(), number.country ?? null)).toBe(number.number);
    expect(e164(number.number, null)).toBe(number.number);
  });
});
