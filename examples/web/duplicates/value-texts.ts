import type { Address, ComparedType, NamedKind } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { statusNames } from "../ui/activity.js";
import { day } from "../ui/formats.js";
import { namesById } from "../ui/named-choices.js";
import { common } from "../words/common.js";
import { mergeWords } from "./merge-words.js";

const lists: readonly NamedKind[] = ["source", "category", "industrySector", "department", "jobFunction", "tag"];

/** Tells values as people read them: names for ids, an address in one line. */
export type ValueText = (field: string, value: unknown) => string;

/** Loads the names that values are told by. */
export async function valueTexts(c: WebContext): Promise<ValueText> {
  const [statuses, ...named] = await Promise.all([statusNames(c), ...lists.map((kind) => namesById(c, kind))]);
  const names = new Map([statuses, ...named].flatMap((map) => [...map]));
  const t = wordsOf(c, common);
  const kinds: Readonly<Record<string, string>> = wordsOf(c, mergeWords).kinds;
  const text: ValueText = (field, value) => {
    if (value === null || value === undefined || value === "") return "";
    if (typeof value === "boolean") return value ? t.yes : t.no;
    if (field === "createdOn") return day(c, String(value));
    if (Array.isArray(value)) return value.map((one) => text(field, one)).join(", ");
    if (field === "addresses") return addressText((value as { readonly address: Address }).address);
    if (field === "address") return addressText(value as Address);
    if (field === "kinds") return kinds[String(value)] ?? String(value);
    const id = String(value);
    return names.get(id) ?? personOf(id)?.name ?? id;
  };
  return text;
}

const addressText = ({ extra, street, postalCode, city, region, countryCode }: Address): string =>
  [extra, street, [postalCode, city].filter(Boolean).join(" "), region, countryCode].filter(Boolean).join(", ");

/** How a field is called. */
export function fieldName(c: WebContext, field: string): string {
  const own: Readonly<Record<string, string>> = wordsOf(c, mergeWords).fields;
  return own[field] ?? messagesOf(c).fields[field] ?? field;
}

const person = ["title", "firstName", "lastName"];
const reached = ["email", "mobilePhone", "fixedPhone"];
const inCharge = ["assignedToId", "tagIds", "description", "externalId"];
const marketing = ["sourceId", "categoryId", "industrySectorId", "sizeBand", "keyAccount", "nurturing"];

/** The fields that are compared side by side, in the order in which they are shown. */
export const shownFields: Readonly<Record<ComparedType, readonly string[]>> = {
  lead: [
    ...["companyName", ...person, ...reached, "website", "address", "jobFunctionId", "departmentId"],
    ...[...marketing, "manualScore", ...inCharge, "createdOn", "statusId", "doNotCall", "doNotEmail"],
  ],
  contact: [
    ...[...person, ...reached, "address", "jobFunctionId", "departmentId", "language", "countryCode"],
    ...[...inCharge, "reference", "doNotCall", "doNotEmail"],
  ],
  account: [
    ...["name", "kinds", ...person, ...reached, "website", "addresses", ...marketing, "score", ...inCharge],
    ...["currency", "language", "countryCode", "reference", "statusId", "doNotCall", "doNotEmail"],
  ],
};

/** Fields whose value nobody chooses: the original's remains, or the stricter. */
export const unchosen: ReadonlySet<string> = new Set(["statusId", "reference", "doNotCall", "doNotEmail"]);

/** Fields of several values, which are put together unless one record's is chosen. */
export const united: ReadonlySet<string> = new Set(["tagIds", "kinds", "addresses"]);
