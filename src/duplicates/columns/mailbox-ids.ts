import { asciiDomain } from "../../email/ascii-domain.js";
import { isGmail, isPlaceholderDomain, isPlaceholderEmail, mailboxAt } from "../../normalisation/email-address.js";
import type { NumbersOf } from "./intern.js";
import type { ValueStore } from "./match-column.js";
import { remembered } from "./remembered.js";
import { plainValue, valueText } from "./value-table.js";

/** How mail addresses become numbers. Few domains have most of them: each is looked at once. */
export function mailboxIds(keep: NumbersOf, domains: ValueStore): NumbersOf {
  const seen = remembered((texts) => Int32Array.from(texts, (text) => seenDomain(domains, text.trim())));
  return (entered) => {
    const texts = entered.map((text) => text.trim());
    const seenOnes = seen(texts.map(domainIn));
    return keep(texts.map((text, i) => boxOf(text, seenOnes[i] as number, domains)));
  };
}

/** What follows the first sign; blank where nothing is before it. */
function domainIn(text: string): string {
  const at = text.indexOf("@");
  return at < 1 ? "" : text.slice(at + 1);
}

/** The mailbox of an address, whose domain was seen; blank for none that counts. */
function boxOf(text: string, domain: number, domains: ValueStore): string {
  if (domain < 0 || ((domain & mayStandIn) !== 0 && isPlaceholderEmail(text))) return "";
  if ((domain & asItStands) !== 0 && plainMailbox.test(text)) return text;
  const box = mailboxAt(text, valueText(domains.table, domain >> 2));
  return `${box.local}@${box.domain}`;
}

/** An address of which nothing is left out and nothing changed, unless its domain is. */
const plainMailbox = /^[a-z\d._-]+@[a-z\d.-]+$/;
/** A mark of domains at which addresses may stand in for one that nobody has. */
const mayStandIn = 1;
/** A mark of domains that were written as they are compared, in whose mailboxes dots count. */
const asItStands = 2;

/** Four times the number of a domain, and its marks; -1 for what is no domain. */
function seenDomain(domains: ValueStore, text: string): number {
  const domain = asciiDomain(text);
  if (domain === null) return -1;
  const marks =
    (isPlaceholderDomain(text.toLowerCase()) ? mayStandIn : 0) | (domain === text && !isGmail(domain) ? asItStands : 0);
  return (plainValue(domains.table, domain) << 2) | marks;
}
