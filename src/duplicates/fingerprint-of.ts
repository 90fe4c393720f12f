import { foldWords } from "../kernel/fold-text.js";
import { hash128 } from "../kernel/hash128.js";
import type { Address } from "../model/address.js";
import type { ComparedRecord } from "./compared-record.js";

/**
 * A hash of what identifies a record: names, company, e-mail, phones, web site, addresses. Case, accents, blanks, the way
 * a phone number is written and the order of addresses change nothing; 32 hexadecimal digits.
 */
export function fingerprintOf(record: ComparedRecord): string {
  const company = "companyName" in record ? record.companyName : "name" in record ? record.name : null;
  const website = "website" in record ? record.website : null;
  const texts = [record.firstName, record.lastName, company, record.email, website].map(folded);
  const phones = [record.fixedPhone, record.mobilePhone].map(digitsOf);
  const addresses = addressesOf(record).map(addressText).sort();
  return hash128(JSON.stringify([texts, phones, addresses.filter((address) => address !== "")]));
}

/** The hash of a pair, of those of its records in the order of the pair. */
export const fingerprintOfPair = (first: string, second: string): string => hash128(`${first} ${second}`);

const folded = (text: string | null): string => foldWords(text ?? "");

/** An empty field of one record is no value; two ways to write one number, such as with dots, are one. */
const digitsOf = (phone: string | null): string => folded(phone).replace(/[\s()./-]+/gu, "");

const addressesOf = (record: ComparedRecord): readonly (Address | null)[] =>
  "addresses" in record ? record.addresses.map(({ address }) => address) : [record.address];

function addressText(address: Address | null): string {
  if (address === null) return "";
  const { extra, street, postalCode, city, region, countryCode } = address;
  const lines = [extra, street, postalCode, city, region, countryCode].map(folded);
  return lines.every((line) => line === "") ? "" : JSON.stringify(lines);
}
