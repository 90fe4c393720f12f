import { websiteDomain } from "../email/website-domain.js";
import { trimEndOf } from "../kernel/trim-end.js";
import { e164 } from "../normalisation/e164.js";
import { mailbox } from "../normalisation/email-address.js";
import { plainWords } from "../normalisation/fold-letters.js";
import { organisationName } from "../normalisation/organisation-name.js";
import { city, postcode, street } from "../normalisation/postal-address.js";
import type { ComparedRecord, ComparedType } from "./compared-record.js";
import { countryOf } from "./country-of.js";

/** What of a text is compared; blank where it says nothing. */
export type TextComparison = (text: string, record: ComparedRecord) => string;

/** How the texts of a field are compared: by the words that are left without case, accents and signs, unless the field holds something known. */
export function comparableText(type: ComparedType, field: string): TextComparison {
  if (type === "account" && field === "name") return accountName;
  return (Object.hasOwn(comparisons, field) ? comparisons[field] : undefined) ?? plainWords;
}

const organisation = (text: string): string => organisationName(text).name;

/** An individual is no organisation, whose name could hold a legal form. */
const accountName: TextComparison = (text, record) =>
  "isCompany" in record && record.isCompany ? organisation(text) : plainWords(text);

/** In the form of E.164 where the number or the record tells the country; otherwise, and where it is no number, by its digits. */
const phone: TextComparison = (text, record) => e164(text, countryOf(record)) ?? text.replace(/\D/gu, "");

function email(text: string): string {
  const found = mailbox(text);
  return found === null ? plainWords(text) : `${found.local}@${found.domain}`;
}

/** By domain without `www.`, and what follows it. */
function website(text: string): string {
  const domain = websiteDomain(text);
  if (domain === null) return plainWords(text);
  const after = /[/?#].*$/su.exec(text.trim().replace(/^[^/?#]*:\/\//u, ""))?.[0] ?? "";
  return `${domain.replace(/^www\./u, "")}${trimEndOf(after, "/")}`;
}

function streetLine(text: string): string {
  const { number, name } = street(text);
  return `${number ?? ""} ${name}`.trim();
}

const comparisons: Readonly<Record<string, TextComparison>> = {
  companyName: organisation,
  email,
  fixedPhone: phone,
  mobilePhone: phone,
  website,
  "address.street": streetLine,
  "address.postalCode": postcode,
  "address.city": city,
};
