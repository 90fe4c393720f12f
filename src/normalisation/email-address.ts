import { emailDomain } from "../email/email-domain.js";
import { isPublicMailDomain } from "../email/is-public-mail-domain.js";
import { isPlain } from "../kernel/fold-text.js";

/** A mail address as it is compared; never what mail is sent to. */
export interface Mailbox {
  /** What stands before the sign @, as the provider tells mailboxes apart. */
  readonly local: string;
  /** The domain in its ASCII form; `gmail.com` for its other names. */
  readonly domain: string;
  /** Whether whoever does a job reads it, such as `info@` or `compta@`. */
  readonly role: boolean;
  /** Whether the domain is of a provider at which anybody can have a mailbox. */
  readonly publicProvider: boolean;
}

/** How addresses are taken for the same. */
export interface MailboxOptions {
  /** Keeps what follows a `+`, for providers that make other mailboxes of it. */
  readonly keepTags?: boolean;
}

/** What mailboxes of a job are called in French, English and German, without dots and digits. */
const roles: ReadonlySet<string> = new Set(
  `abuse accounting accounts accueil achat achats admin administration agence assistance billing bestellung bewerbung
  bonjour booking buchhaltung bureau buero buro career careers client clients commande commandes commercial comptabilite
  compta contact contactus contato customerservice direction dirigeant dsi einkauf email enquiries enquiry facturation
  finance gerance geschaeftsfuehrung hello help helpdesk hr ict info infoline information infos inquiry invoice invoices
  it jobs kontakt kundenservice legal logistik mail mairie marketing medien media noreply office ohnereply orders
  personal post postmaster presse press privacy purchasing reception rechnung recrutement redaktion rezeption rh sales
  secretariat security sekretariat service services shop smtp support team technik technique urlaub vente ventes vertrieb
  verwaltung webmaster welcome zentrale`.split(/\s+/),
);

const gmail: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com"]);

/**
 * Takes a mail address apart as it is compared: lower case, without a `+tag`, at Gmail without dots, whose mailboxes
 * these do not tell apart. `null` for what is no address.
 */
export function mailbox(email: string, options: MailboxOptions = {}): Mailbox | null {
  const domain = emailDomain(email.trim());
  return domain === null ? null : { ...mailboxAt(email, domain, options), publicProvider: isPublicMailDomain(domain) };
}

/** The same for an address whose domain is known, in its ASCII form: for many addresses at few domains. */
export function mailboxAt(
  email: string,
  found: string,
  { keepTags = false }: MailboxOptions = {},
): Omit<Mailbox, "publicProvider"> {
  const text = (isPlain(email) ? email : email.normalize("NFC")).trim().toLowerCase();
  const domain = gmail.has(found) ? "gmail.com" : found;
  const whole = text.slice(0, text.indexOf("@"));
  const untagged = keepTags || !whole.includes("+") ? whole : whole.replace(/(?<=.)\+.*/su, "");
  const local = domain === "gmail.com" ? untagged.replaceAll(".", "") || untagged : untagged;
  return { local, domain, role: isRoleLocal(local) };
}

/** Whether what stands before the sign @ is what a job's mailbox is called. */
export const isRoleLocal = (local: string): boolean => roles.has(local.replace(/[.\-_\d]/g, ""));

/** Whether a domain is that of Gmail, in whose mailboxes dots say nothing. */
export const isGmail = (domain: string): boolean => gmail.has(domain);

const placeholderLocals =
  /^(?:test\d*|no(?:email|mail|ne)?|na|n\.a|none|null|unknown|inconnu|unbekannt|x+|a+|asdf|qwerty|azerty|fake|dummy|example)$/;
const placeholderDomains =
  /^(?:test|example|email|mail|none|nomail|noemail|domain|xx*|abc|localhost)\.(?:com|org|net|fr|de|test|invalid)$/;

/** Whether an address stands in for one that nobody has, such as `test@test.com` or `none@none.com`. */
export function isPlaceholderEmail(email: string): boolean {
  const [local = "", domain = ""] = email.trim().toLowerCase().split("@");
  return isPlaceholderDomain(domain) && (placeholderLocals.test(local) || domain.endsWith(".invalid"));
}

/** Whether addresses at a domain, in lower case, may stand in for one that nobody has; for those elsewhere there is no need to look. */
export const isPlaceholderDomain = (domain: string): boolean =>
  /(?:^|\.)(?:invalid|test|example|localhost)$/.test(domain) ||
  /^example\.(?:com|org|net)$/.test(domain) ||
  placeholderDomains.test(domain);
