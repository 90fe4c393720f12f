import { dialledNumber } from "./dialled-number.js";

/** A phone number as it is compared. */
export interface PhoneDigits {
  /** The last nine digits after country code and leading zeros, which are the same however these are written. */
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
  "43": /^6(?:5[0-3579]|6[013-9]|[7-9])/,
  "32": /^4[5-9]/,
  "41": /^(?:6[89]|7[235-9])/,
  "49": /^1[567]/,
  "34": /^(?:6|7[1-48])/,
  "33": /^[67]/,
  "44": /^7[1-57-9]/,
  "353": /^8[35-9]/,
  "39": /^3/,
  "352": /^6/,
  "31": /^6[1-58]/,
  "351": /^9/,
  "46": /^7[023689]/,
};

/** Takes the digits of a number that was entered in any form, without an extension; `null` for fewer than six, country code and leading zeros apart. */
export function phoneDigits(text: string, countryCode: string | null): PhoneDigits | null {
  const dialled = dialledNumber(text);
  const digits = dialled.replace(/\D/g, "");
  const own = callingCodes[countryCode ?? ""];
  const isWhole = dialled.startsWith("+") || beginsWith(digits, own);
  const calling = isWhole ? callingCode.exec(digits)?.[0] : own;
  const national = isWhole ? digits.slice(calling?.length) : digits;
  const significant = national.replace(/^0+/, "").slice(-9);
  return significant.length < 6 ? null : { significant, mobile: isMobile(national, calling) };
}

/** With nine digits and more after the calling code of its country, a number has it, though no `+`. */
const beginsWith = (digits: string, calling: string | undefined): boolean =>
  calling !== undefined && digits.startsWith(calling) && digits.length >= calling.length + 9;

/** A calling code has one, two or three digits; which, its first ones tell. */
const callingCode = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** The only country whose land lines keep the 0 after the calling code. */
const italy = callingCodes["IT"];

function isMobile(national: string, calling: string | undefined): boolean | null {
  const begins = mobileBegins[calling ?? ""];
  if (begins === undefined) return null;
  return begins.test(calling === italy ? national : national.replace(/^0/, ""));
}
