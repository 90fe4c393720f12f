import type { CountryCode } from "libphonenumber-js/min";
import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { dialledNumber } from "./dialled-number.js";

/**
 * A phone number in the form of ITU-T E.164, such as `+33612345678`; `null` for what is not a possible number, or has no
 * country code where no country is known. `00` stands for the `+` from any country; an extension is left out.
 * @param countryCode ISO 3166-1 code of the country that a number without country code is of.
 */
export function e164(text: string, countryCode: string | null): string | null {
  const country = countryCode?.toUpperCase() ?? "";
  const defaultCountry = isSupportedCountry(country) ? { defaultCountry: country satisfies CountryCode } : {};
  const number = parsePhoneNumberFromString(dialledNumber(text), { ...defaultCountry, extract: false });
  return number?.isPossible() === true ? number.number : null;
}
