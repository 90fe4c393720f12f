import type { CountryCode } from "libphonenumber-js/min";
import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A phone number in the form of ITU-T E.164, such as `+33612345678`; `null` for what is not a possible number, or has no
 * country code where no country is known.
 * @param countryCode ISO 3166-1 code of the country that a number without country code is of.
 */
export function e164(text: string, countryCode: string | null): string | null {
  const country = countryCode?.toUpperCase() ?? "";
  const defaultCountry = isSupportedCountry(country) ? { defaultCountry: country satisfies CountryCode } : {};
  const number = parsePhoneNumberFromString(text, { ...defaultCountry, extract: false });
  return number?.isPossible() === true ? number.number : null;
}
