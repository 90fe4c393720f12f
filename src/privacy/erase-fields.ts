import { deriveAccount } from "../accounts/derive-account.js";
import { searchTextOfEvent } from "../calendar/derive-event.js";
import { deriveContact } from "../contacts/derive-contact.js";
import { searchTextOf } from "../entry/search-text.js";
import { deriveLead } from "../leads/derive-lead.js";
import type { Address } from "../model/address.js";
import { fieldsOf } from "../model/field-kinds.js";
import { isPersonal, wordsOf } from "../model/personal-words.js";
import type { CustomValues } from "../model/record.js";
import type { RecordType } from "../model/record-types.js";
import type { Cleaner } from "./cleaner.js";
import { cleanValue } from "./cleaner.js";
import { erasedText } from "./erased-text.js";
import type { Holding } from "./holding.js";

/** Which of the host's own fields tell nothing of a person, by type of record: their names. */
export type ImpersonalFields = (type: RecordType) => ReadonlySet<string>;

/** Fields of a record, as plain values. */
export type Fields = Readonly<Record<string, unknown>>;

/** What the fields of a record that is about a person become: emptied as far as they are personal; others are left out. */
export function emptiedFields(type: RecordType, record: Fields, impersonal: ImpersonalFields): Fields {
  const personal = Object.entries(record).filter(([field]) => isPersonal(type, field));
  return Object.fromEntries(personal.map(([field, value]) => [field, emptyOf(type, field, value, impersonal)]));
}

function emptyOf(type: RecordType, field: string, value: unknown, impersonal: ImpersonalFields): unknown {
  if (value === null || value === "") return value;
  if (field === "custom") return impersonalOf(value as CustomValues, impersonal(type)); // every record has them
  if (field === "address") return countryOf(value as Address); // leads and contacts have one
  if (Array.isArray(value)) return [];
  return typeof value === "string" && fieldsOf(type).get(field)?.nullable === false ? erasedText : null;
}

const impersonalOf = (custom: CustomValues, names: ReadonlySet<string>): CustomValues =>
  Object.fromEntries(Object.entries(custom).filter(([name]) => names.has(name)));

/** Figures go by country, which tells of nobody. */
const countryOf = ({ countryCode }: Address): Address | null =>
  countryCode === null ? null : { extra: null, street: null, postalCode: null, city: null, region: null, countryCode };

/**
 * What the fields of a record become that is about something else: what the person is recognised by is taken out of them.
 * Of a record of another person only the free texts are cleaned: two people may have one name or phone.
 */
export function cleanedFields(type: RecordType, record: Fields, clean: Cleaner): Fields {
  const isOther = type === "lead" || type === "contact" || (type === "account" && record["isCompany"] === false);
  const isCleaned = (field: string): boolean =>
    isOther ? wordsOf(type).get(field) === "tells" : isPersonal(type, field);
  const cleaned = Object.entries(record).filter(([field]) => isCleaned(field));
  return Object.fromEntries(
    cleaned.map(([field, value]) => {
      const next = cleanValue(value, clean);
      const isGone = next === erasedText && fieldsOf(type).get(field)?.nullable === true;
      return [field, isGone ? null : next];
    }),
  );
}

/** What follows from the fields of a record after some were erased; a person who is erased is found by no search and is nobody's duplicate. */
export function followingFields({ type, record, relation }: Holding, changes: Fields): Fields {
  const isPerson = relation === "person";
  const gone = { searchText: "", matchKeys: [] };
  if (type === "lead") {
    if (isPerson) return { ...gone, lastName: erasedText, fullName: erasedText };
    const { searchText, matchKeys } = deriveLead({ ...record, ...changes }, { scoring: [] }); // its score stays
    return { searchText, matchKeys };
  }
  if (type === "contact") {
    if (isPerson) return { ...gone, lastName: erasedText, fullName: erasedText, emailDomain: null };
    return { ...deriveContact({ ...record, ...changes }, record.reference) };
  }
  if (type === "account") {
    if (isPerson) return { ...gone, lastName: erasedText, name: erasedText };
    return { ...deriveAccount({ ...record, ...changes }, record.reference) };
  }
  if (type === "calendarEvent") return { searchText: searchTextOfEvent({ ...record, ...changes }) };
  if (type !== "opportunity") return {};
  const { name, reference, externalId, description } = { ...record, ...changes };
  return { searchText: searchTextOf({ name, reference, externalId, description }) };
}
