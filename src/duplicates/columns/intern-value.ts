import { countryCodeOf } from "../../normalisation/country-code.js";
import { phoneDigits } from "../../normalisation/phone-number.js";
import type { MatchFieldKind } from "../rules/match-rules.js";
import type { Intern, Normalise } from "./intern.js";
import type { KeepValue } from "./keep-value.js";
import { mailboxIds } from "./mailbox-ids.js";
import type { MatchColumn, ValueStore } from "./match-column.js";
import { normalisedText } from "./normalised-text.js";
import { isMailAddress, organisationDomain } from "./organisation-domain.js";
import { remembered } from "./remembered.js";
import { streetIds } from "./street-ids.js";
import { landlineFlag, mobileFlag, setFlag } from "./value-facts.js";

/** How texts of a kind of field become numbers of its columns, whose values are kept by keepers. */
export function internerOf(
  kind: MatchFieldKind,
  [column]: readonly MatchColumn[],
  [keep, keepSecond]: readonly KeepValue[],
  storeOf: (kind: string) => ValueStore,
): Intern {
  if (column === undefined || keep === undefined) throw new RangeError("A field has a column");
  if (kind === "street") return streetIds(keep, keepSecond ?? keep);
  const one = normaliserOf(kind, column.store, keep, storeOf);
  return (text, country, found, at) => {
    found[at] = one(text, country);
  };
}

/** Of some kinds texts are taken apart before they are remembered. */
function normaliserOf(
  kind: MatchFieldKind,
  store: ValueStore,
  keep: KeepValue,
  storeOf: (kind: string) => ValueStore,
): Normalise {
  switch (kind) {
    case "mailbox":
      return mailboxIds(keep, storeOf("mailDomain"));
    case "phone":
      return phones(store, keep);
    case "domain":
      return domains(keep);
    case "code":
      return (text) => keep(normalisedText.code(text)); // each has its own: there is nothing to remember
    default:
      return remembered((text) => keep(normalisedText[kind](text)));
  }
}

/** Few countries have most of the numbers. */
function phones(store: ValueStore, keep: KeepValue): Normalise {
  const codes = new Map<string, string | null>();
  const codeOf = (country: string): string | null => {
    const known = codes.get(country);
    if (known !== undefined) return known;
    const code = countryCodeOf(country);
    if (codes.size < mostCountries) codes.set(country, code);
    return code;
  };
  return (text, country) => phoneId(store, keep, text, country === null ? null : codeOf(country));
}

/** As many spellings of countries are remembered. */
const mostCountries = 10_000;

function phoneId(store: ValueStore, keep: KeepValue, text: string, country: string | null): number {
  const number = phoneDigits(text, country);
  if (number === null) return -1;
  const before = store.table.size;
  const id = keep(number.significant);
  const seen = number.mobile === null ? 0 : number.mobile ? mobileFlag : landlineFlag;
  setFlag(store, id, (id < before ? (store.facts.flags[id] as number) : 0) | seen);
  return id;
}

/** There are far fewer domains than mail addresses. */
function domains(keep: KeepValue): Normalise {
  const ofSite = remembered((text) => keep(organisationDomain(text)));
  const ofMail = remembered((rest) => keep(organisationDomain(`x${rest}`)));
  return (text) => (isMailAddress(text) ? ofMail(text.slice(text.indexOf("@"))) : ofSite(text));
}
