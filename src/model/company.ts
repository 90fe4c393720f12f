import type { Address } from "./address.js";
import type { CrmRecord } from "./record.js";

/** One of the host's own companies, which sell. The guide's « société ». */
export interface Company extends CrmRecord<"company"> {
  /** Shown in lists and on documents. Never blank. */
  readonly name: string;
  /** Short code that the format of references may contain; `null` for none. */
  readonly code: string | null;
  /** ISO 4217 code of the currency of the company's opportunities, unless the account has another. */
  readonly currency: string;
  /** Language tag of the company's documents, unless the account or contact has another. */
  readonly language: string;
  /** ISO 3166-1 alpha-2 code of the country that phone numbers and addresses are read for. */
  readonly countryCode: string;
  /** IANA time zone whose calendar the company counts by. */
  readonly timeZone: string;
  /** Postal address, as documents print it. */
  readonly address: Address | null;
  /** E-mail address that messages of the library itself are from; `null` for the mailer's own. */
  readonly email: string | null;
  /** Phone, as documents print it. */
  readonly phone: string | null;
  /** Web site, as documents print it. */
  readonly website: string | null;
  /** Where the host keeps the logo for documents: a key or URL, never the picture itself. */
  readonly logo: string | null;
}
