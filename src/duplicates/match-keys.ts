import { foldWords } from "../kernel/fold-text.js";
import { hash128 } from "../kernel/hash128.js";
import { phoneDigits } from "../normalisation/phone-number.js";

/** What of a person or company identifies it. */
export interface Identity {
  /** First name. */
  readonly firstName: string | null;
  /** Last name. */
  readonly lastName: string | null;
  /** Company name. */
  readonly companyName: string | null;
  /** E-mail address. */
  readonly email: string | null;
  /** Land line. */
  readonly fixedPhone: string | null;
  /** Mobile phone. */
  readonly mobilePhone: string | null;
}

/**
 * The keys that likely duplicates share, so that any storage finds candidates with one `overlaps` query:
 * `e:` e-mail address, `p:` phone number, `n:` person and company by name. Sorted, each once.
 */
export function matchKeysOf(identity: Identity): string[] {
  const { email, fixedPhone, mobilePhone } = identity;
  const phones = [fixedPhone, mobilePhone].flatMap((phone) => phoneKey(phone) ?? []);
  const keys = [
    email === null ? null : `e:${emailKey(email)}`,
    ...phones.map((phone) => `p:${phone}`),
    nameKey(identity),
  ];
  return [...new Set(keys.filter((key) => key !== null))].sort();
}

/** An address as mail systems compare it in practice: without regard to case. */
export const emailKey = (email: string): string => email.normalize("NFC").trim().toLowerCase();

/** The last nine digits of a number, which are the same however country code and zeros before it are written; `null` for a number too short to tell. */
export const phoneKey = (phone: string | null): string | null => phoneDigits(phone ?? "", null)?.significant ?? null;

/** A company, or a person by first and last name; a last name alone tells too little. */
function nameKey({ firstName, lastName, companyName }: Identity): string | null {
  if (companyName === null && (firstName === null || lastName === null)) return null;
  const parts = [companyName, lastName, firstName].map((part) =>
    foldWords(part ?? "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
  if (parts.every((part) => part === "")) return null;
  const key = `n:${parts.join("|")}`; // no part can hold the sign, so that ("ab", "c") and ("a", "bc") stay apart
  return key.length <= longestKey ? key : `n:${hash128(key)}`;
}

/** Folding makes some names longer than a key may be. */
const longestKey = 1_024;
