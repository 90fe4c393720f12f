import { foldWords } from "../kernel/fold-text.js";
import type { Address } from "../model/address.js";

/** What free-text search looks through. */
export interface Searchable {
  /** Names and texts, in the order of their weight. */
  readonly name?: string | null;
  /** The company. */
  readonly companyName?: string | null;
  /** First name. */
  readonly firstName?: string | null;
  /** Last name. */
  readonly lastName?: string | null;
  /** E-mail address. */
  readonly email?: string | null;
  /** Land line. */
  readonly fixedPhone?: string | null;
  /** Mobile phone. */
  readonly mobilePhone?: string | null;
  /** Web site. */
  readonly website?: string | null;
  /** Postal addresses. */
  readonly addresses?: readonly (Address | null)[];
  /** Reference number. */
  readonly reference?: string | null;
  /** What another system calls the record. */
  readonly externalId?: string | null;
  /** Free text. */
  readonly description?: string | null;
}

const most = 40_000;

/** Folds everything that a user might search for into one text; phones also as digits alone. */
export function searchTextOf(record: Searchable): string {
  const places = (record.addresses ?? []).flatMap((address) => [address?.city, address?.postalCode]);
  const parts = [
    record.name,
    record.companyName,
    record.firstName,
    record.lastName,
    record.email,
    withDigits(record.fixedPhone),
    withDigits(record.mobilePhone),
    record.website,
    ...places,
    record.reference,
    record.externalId,
    record.description,
  ];
  return cut(foldWords(parts.join(" "))); // what is missing is blank, of which nothing is left
}

/** Folding may lengthen a text manifold; what goes beyond the most is not found by searching. No character is cut in two. */
const cut = (text: string): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");

const withDigits = (phone: string | null | undefined): string | null =>
  phone === null || phone === undefined ? null : `${phone} ${phone.replace(/\D/g, "")}`;
