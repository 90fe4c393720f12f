import type { RecordType } from "../../model/record-types.js";
import type { RecordFields } from "../build/build-record.js";
import type { Making } from "./builder-options.js";
import * as calendar from "./calendar-defaults.js";
import * as host from "./host-defaults.js";
import * as message from "./message-defaults.js";
import * as party from "./party-defaults.js";
import * as rule from "./rule-defaults.js";

/** What a record has unless it is given, by what is given. */
type Defaults<T extends RecordType> = (making: Making, given: RecordFields<T>) => RecordFields<T>;

const named =
  (what: string) =>
  ({ n }: Making) => ({ name: `${what} ${n + 1}` });

const nothing = () => ({});

/** What records of every type have unless it is given. A type that the model gains does not compile without. */
export const recordDefaults: { readonly [T in RecordType]: Defaults<T> } = {
  account: party.accountDefaults,
  accountContact: nothing,
  attachment: message.attachmentDefaults,
  calendarEvent: calendar.eventDefaults,
  campaignMembership: message.membershipDefaults,
  catalog: message.catalogDefaults,
  catalogType: named("Catalogue type"),
  category: named("Category"),
  chartLayout: host.chartLayoutDefaults,
  claim: nothing,
  company: host.companyDefaults,
  contact: party.contactDefaults,
  delivery: calendar.deliveryDefaults,
  department: named("Department"),
  duplicateDismissal: rule.dismissalDefaults,
  emailMessage: message.emailMessageDefaults,
  eventCategory: ({ n }) => ({ name: `Event category ${n + 1}`, code: `CAT${n + 1}`, eventType: "meeting" }),
  guest: calendar.guestDefaults,
  importBatch: rule.importBatchDefaults,
  industrySector: named("Sector"),
  jobFunction: named("Function"),
  journal: rule.journalDefaults,
  lead: party.leadDefaults,
  lostReason: ({ n }) => ({ name: `Reason ${n + 1}`, allowsNote: true }),
  opportunity: party.opportunityDefaults,
  pipeline: rule.pipelineDefaults,
  reminder: calendar.reminderDefaults,
  role: named("Role"),
  sequence: rule.sequenceDefaults,
  source: named("Source"),
  status: rule.statusDefaults,
  tag: ({ n }) => ({ name: `Tag ${n + 1}`, color: "#3b82c4" }),
  team: host.teamDefaults,
  template: message.templateDefaults,
  timelineEntry: rule.entryDefaults,
  user: host.userDefaults,
};
