import type { AccountAddress, Address } from "crmkit";
import { accountWords } from "../accounts/account-words.js";
import { addressText } from "../contacts/address-text.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { common } from "../words/common.js";

/** The value of a field as people read it: names for ids, an address in one line. */
export function fieldText(c: WebContext, names: ReadonlyMap<string, string>, field: string, value: unknown): string {
  const t = wordsOf(c, common);
  if (value === null || value === undefined || value === "") return t.none;
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (Array.isArray(value)) return value.map((one) => fieldText(c, names, field, one)).join(" · ");
  const { language } = c.var.session;
  if (field === "address") return addressText(value as Address, language); // the library's records say so
  if (field === "addresses") return addressText((value as AccountAddress).address, language);
  const text = String(value);
  if (field === "kinds")
    return Object.entries(wordsOf(c, accountWords).kinds).find(([kind]) => kind === text)?.[1] ?? text;
  return /Ids?$/.test(field) ? (names.get(text) ?? text) : text;
}
