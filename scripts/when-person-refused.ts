import type { PersonRefusalCode } from "../src/privacy/person-objections.js";

/** When each code of people's data is given, one sentence each. */
export const whenPersonRefused: Readonly<Record<PersonRefusalCode, string>> = {
  PERSON_NOT_NAMED_ONCE: "A person is named by nothing, or by several ids and addresses at once.",
  PERSON_IS_COMPANY: "An account that is a company is named as a person.",
  PERSON_PARTLY_CONCEALED: "A person is to be erased, but the actor may not see all records that stand for it.",
};
