import { isPersonal, wordsOf } from "../model/personal-words.js";
import { isRecordType } from "../model/record-schemas.js";
import type { Json } from "../model/timeline-entry.js";
import type { Cleaner } from "./cleaner.js";
import { cleanValue } from "./cleaner.js";
import { erasedText } from "./erased-text.js";

/** What is done to a text: it is erased, or what the person is recognised by is taken out of it. */
export type Treatment = "erase" | Cleaner;

/** What entries tell besides fields that names nobody: ids, keys and codes. Any other text is erased or cleaned. */
const impersonalFacts: ReadonlySet<string> = new Set([
  "accountId",
  "answer",
  "audience",
  "code",
  "fields",
  "from",
  "guestId",
  "key",
  "keys",
  "lostReasonId",
  "newSeries",
  "occurrence",
  "op",
  "orderKey",
  "outcome",
  "quoteKey",
  "quoteKeys",
  "reason",
  "records",
  "reminderId",
  "roleId",
  "scope",
  "to",
  "type",
]);

/** Takes a person out of what an entry tells of a record of a type: the values of personal fields, and other texts. */
export function treatFacts(type: string, data: Json, how: Treatment): Json {
  if (!isObject(data)) return treatValue(data, how);
  return Object.fromEntries(
    Object.entries(data).map(([name, fact]) => {
      if (name === "changes" && isObject(fact)) return [name, treatChanges(type, fact, how)];
      if (impersonalFacts.has(name) || isPlain(type, name)) return [name, fact];
      return [name, treatValue(fact, how)];
    }),
  );
}

/** Takes a person out of changes of fields: before and after. */
export function treatChanges(
  type: string,
  changes: Readonly<Record<string, Json>>,
  how: Treatment,
): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(changes).map(([field, change]) => [field, isPlain(type, field) ? change : treatChange(change, how)]),
  );
}

/** What is erased is as if it had been empty. */
const treatChange = (change: Json, how: Treatment): Json =>
  how !== "erase" || !isObject(change)
    ? treatValue(change, how)
    : Object.fromEntries(Object.keys(change).map((side) => [side, null]));

/** A field of the type that tells nothing of a person. */
export const isPlain = (type: string, field: string): boolean =>
  isRecordType(type) && wordsOf(type).has(field) && !isPersonal(type, field);

/** Erases or cleans every text in a value, but those of facts that name nobody. */
export function treatValue(value: Json, how: Treatment): Json {
  if (how !== "erase") return cleanValue(value, how) as Json; // of the same form, but for texts
  if (typeof value === "string") return value === "" ? value : erasedText;
  if (Array.isArray(value)) return value.map((item: Json) => treatValue(item, how));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, isCode(name, part) ? part : treatValue(part, how)]),
  );
}

/** Within a change, `from` and `to` are values of fields. */
const isCode = (name: string, part: Json): boolean =>
  typeof part === "string" && name !== "from" && name !== "to" && impersonalFacts.has(name);

/** Whether a value of JSON is an object. */
export const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
