import type { ChoiceFields } from "../entry/entry-choices.js";
import type { AccountDetails } from "../model/account.js";

/** The fields of an account that choose one entry of a list. */
export const accountChoices = {
  sourceId: "source",
  industrySectorId: "industrySector",
  categoryId: "category",
} as const satisfies ChoiceFields;

/** An account of which nothing is said. */
export const emptyAccount: AccountDetails = {
  name: "",
  isCompany: true,
  title: null,
  firstName: null,
  lastName: null,
  kinds: ["prospect"],
  email: null,
  fixedPhone: null,
  mobilePhone: null,
  website: null,
  picture: null,
  sourceId: null,
  industrySectorId: null,
  categoryId: null,
  sizeBand: null,
  score: null,
  keyAccount: false,
  nurturing: false,
  assignedToId: null,
  teamId: null,
  tagIds: [],
  description: null,
  addresses: [],
  currency: null,
  language: null,
  countryCode: null,
  doNotCall: false,
  doNotEmail: false,
  sharedCompanyIds: [],
  externalId: null,
};
