/** A phone number as it is compared. */
export interface PhoneDigits {
  /** The last nine digits, which are the same however the country code is written. */
  readonly significant: string;
  /** Whether it is a mobile phone; `null` where the number does not tell, as in North America, or its country is not known. */
  readonly mobile: boolean | null;
}

/** Calling codes (ITU-T E.164) by ISO 3166-1 code of the countries whose mobile numbers begin alike. */
const callingCodes: Readonly<Record<string, string>> = {
  AT: "43",
  BE: "32",
  CH: "41",
  DE: "49",
  ES: "34",
  FR: "33",
  GB: "44",
  IE: "353",
  IT: "39",
  LU: "352",
  NL: "31",
  PT: "351",
  SE: "46",
};

/** What mobile numbers begin with after the calling code, by the numbering plans of the countries. */
const mobileBegins: Readonly<Record<string, RegExp>> = {
  "43": /^6(?:5[0-9]|6[0-9]|7[0-9]|8[0-9]|99)/,
  "32": /^4[5-9]/,
  "41": /^7[5-9]/,
  "49": /^1[567]/,
  "34": /^(?:6|7[1-4])/,
  "33": /^[67]/,
  "44": /^7[1-57-9]/,
  "353": /^8[35-9]/,
  "39": /^3/,
  "352": /^6/,
  "31": /^6[1-58]/,
  "351": /^9/,
  "46": /^7[02369]/,
};

/** Takes the digits of a number that was entered in any form; `null` for fewer than six. */
export function phoneDigits(text: string, countryCode: string | null): PhoneDigits | null {
  const digits = text.replace(/\D/gu, "");
  if (digits.length < 6) return null;
  return { significant: digits.slice(-9), mobile: isMobile(text, digits, countryCode) };
}

function isMobile(text: string, digits: string, countryCode: string | null): boolean | null {
  const whole = internationalDigits(text, digits);
  const calling = whole === null ? callingCodes[countryCode ?? ""] : callingCodeOf(whole);
  if (calling === undefined) return null;
  const national = (whole === null ? digits : whole.slice(calling.length)).replace(/^0/, "");
  return mobileBegins[calling]?.test(national) ?? null;
}

/** The digits from the country code on; `null` for a number without one. */
function internationalDigits(text: string, digits: string): string | null {
  if (/^\D*\+/u.test(text)) return digits;
  return digits.startsWith("00") ? digits.slice(2) : null;
}

const callingCodeOf = (digits: string): string | undefined =>
  [2, 3].map((length) => digits.slice(0, length)).find((code) => code in mobileBegins);
