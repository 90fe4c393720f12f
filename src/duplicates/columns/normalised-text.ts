import { isPlaceholderEmail, mailbox } from "../../normalisation/email-address.js";
import { organisationName } from "../../normalisation/organisation-name.js";
import { foldName } from "../../normalisation/person-name.js";
import { phoneDigits } from "../../normalisation/phone-number.js";
import { city, postcode, street } from "../../normalisation/postal-address.js";
import type { MatchFieldKind } from "../rules/match-rules.js";
import { compactDate } from "./compact-date.js";
import { decimalText } from "./decimal-text.js";
import { organisationDomain } from "./organisation-domain.js";

/** What of a text is compared, by the kind of its field; blank where nothing of it counts. */
export const normalisedText: Readonly<Record<MatchFieldKind, (text: string) => string>> = {
  givenName: foldName,
  familyName: foldName,
  organisation: (text) => organisationName(text).name,
  mailbox: (text) => {
    const box = isPlaceholderEmail(text) ? null : mailbox(text);
    return box === null ? "" : `${box.local}@${box.domain}`;
  },
  phone: (text) => phoneDigits(text, null)?.significant ?? "",
  domain: organisationDomain,
  street: (text) => street(text).name,
  postcode,
  city,
  region: city,
  date: compactDate,
  number: decimalText,
  code: postcode,
};
