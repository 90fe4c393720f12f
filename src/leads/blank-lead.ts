import type { CivilDate } from "../kernel/civil-date.js";
import { asId } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";

const beginning = new Date(0);

/**
 * A lead with every field and nothing in it. Leads are made by spreading it first and filling it in: engines copy one
 * object at once, but take two hundred times as long to add fifty fields one by one.
 */
export const blankLead: Lead = {
  id: asId("lead", ""),
  version: 1,
  createdAt: beginning,
  updatedAt: beginning,
  companyId: null,
  archivedAt: null,
  custom: {},
  title: null,
  firstName: null,
  lastName: null,
  companyName: null,
  jobFunctionId: null,
  departmentId: null,
  industrySectorId: null,
  fixedPhone: null,
  mobilePhone: null,
  email: null,
  website: null,
  address: null,
  picture: null,
  description: null,
  assignedToId: null,
  teamId: null,
  createdOn: "1970-01-01" as CivilDate, // a day of the calendar
  manualScore: null,
  sizeBand: null,
  keyAccount: false,
  nurturing: false,
  sourceId: null,
  categoryId: null,
  tagIds: [],
  doNotCall: false,
  doNotEmail: false,
  externalId: null,
  statusId: asId("status", ""),
  statusSince: beginning,
  boardRank: "",
  fullName: "",
  score: 0,
  proposedScore: null,
  scoreReasons: [],
  searchText: "",
  matchKeys: [],
  lostReasonId: null,
  lostNote: null,
  lostAt: null,
  convertedAt: null,
  convertedById: null,
  convertedAccountId: null,
  convertedContactIds: [],
  convertedOpportunityId: null,
  importBatchId: null,
  mergedIntoId: null,
};
