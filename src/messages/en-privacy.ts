import type { KeptReason } from "../privacy/erasure.js";
import type { PersonRefusalCode } from "../privacy/person-objections.js";

/** English texts of refusals to look for a person, or to erase it. */
export const enPersonRefusals: Readonly<Record<PersonRefusalCode, string>> = {
  PERSON_NOT_NAMED_ONCE: "Name the person in one way: {fields}.",
  PERSON_IS_COMPANY: "{record} is a company. Erase its contacts, each by itself.",
  PERSON_PARTLY_CONCEALED: "Somebody who may see every record of the person has to erase it.",
};

/** English texts of why something is kept when a person is erased. */
export const enKeptReasons: Readonly<Record<KeptReason, string>> = {
  ERASURE_KEEPS_FIGURES: "Statuses, dates, amounts and marks: figures are made of them.",
  ERASURE_KEEPS_LINKS: "Ids of other records: they name nobody any more.",
  ERASURE_KEEPS_WORKINGS: "Versions, ids and marks that the library works with.",
  ERASURE_KEEPS_COMPANY: "What the company says of itself, of its colleagues and in its own lists.",
  ERASURE_KEEPS_OTHERS: "Data on others: what the person was recognised by was taken out.",
  ERASURE_KEEPS_CONSENT: "A hash of the address, so that nobody writes to it again.",
};
