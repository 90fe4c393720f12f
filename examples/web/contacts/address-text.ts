import type { Address } from "crmkit";

/** An address in one line, as lists and facts show it. */
export function addressText(address: Address, language: string): string {
  const { extra, street, postalCode, city, region, countryCode } = address;
  const country =
    countryCode === null ? null : (new Intl.DisplayNames(language, { type: "region" }).of(countryCode) ?? countryCode);
  const town = [postalCode, city].filter(Boolean).join(" ");
  return [extra, street, town, region, country].filter(Boolean).join(", ");
}
