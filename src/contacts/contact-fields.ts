import type { ChoiceFields } from "../entry/entry-choices.js";
import type { ContactDetails } from "../model/contact.js";

/** The fields of a contact that choose one entry of a list. */
export const contactChoices = {
  jobFunctionId: "jobFunction",
  departmentId: "department",
} as const satisfies ChoiceFields;

/** A contact of whom nothing is said. */
export const emptyContact: ContactDetails = {
  title: null,
  firstName: null,
  lastName: null,
  jobFunctionId: null,
  departmentId: null,
  fixedPhone: null,
  mobilePhone: null,
  email: null,
  address: null,
  picture: null,
  description: null,
  assignedToId: null,
  teamId: null,
  tagIds: [],
  language: null,
  countryCode: null,
  doNotCall: false,
  doNotEmail: false,
  sharedCompanyIds: [],
  externalId: null,
};
