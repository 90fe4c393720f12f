import type { AccountRules } from "../../src/accounts/account-rules.js";
import type { ConversionRules } from "../../src/conversion/conversion-rules.js";
import type { ConversionState } from "../../src/conversion/conversion-state.js";
import type { Conversion } from "../../src/conversion/convert-lead.schema.js";
import { decideConvertLead } from "../../src/conversion/decide-convert-lead.js";
import { shippedSizeBands } from "../../src/entry/size-bands.js";
import type { RecordKey } from "../../src/kernel/id.js";
import { keyOf } from "../../src/kernel/id.js";
import type { Contact } from "../../src/model/contact.js";
import type { AnyRecord } from "../../src/model/record-types.js";
import type { Write } from "../../src/plan/write.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { decisionEnv, leadIn, leadRules } from "./lead-decision.js";
import { recordWith } from "./store-record.js";

/** Rules for accounts: prospects have statuses where it is said. */
export const accountRules = (changes: Partial<AccountRules> = {}): AccountRules => ({
  pipelines: [shippedPipeline("prospect")],
  guards: {},
  prospectStatuses: false,
  sizeBands: shippedSizeBands,
  ...changes,
});

/** The rules of a conversion that hold unless a host says otherwise. */
export const conversionRules = (changes: Partial<ConversionRules> = {}): ConversionRules => ({
  leads: leadRules(),
  accounts: accountRules(),
  opportunityPipelines: [shippedPipeline("opportunity")],
  customFields: {},
  ...changes,
});

/** What is loaded for the conversion of Ann Lee of ACME, with nothing chosen. */
export const conversionState = (changes: Partial<ConversionState> = {}): ConversionState => ({
  lead: leadIn("lead.nurturing", { firstName: "Ann", lastName: "Lee", fullName: "Ann Lee", companyName: "ACME" }),
  account: undefined,
  contacts: new Map(),
  links: [],
  references: { account: "A-1", contact: "C-1", opportunity: "O-1" },
  currency: "CHF",
  journalId: "journal-1" as ConversionState["journalId"], // a test's ids are plain strings
  ...changes,
});

/** Contacts by their ids, as they are loaded. */
export const contactsById = (...contacts: readonly Contact[]): ReadonlyMap<string, Contact> =>
  new Map(contacts.map((contact) => [contact.id, contact]));

/** A contact with the least it may hold. */
export const contactOf = (id: string, fields: { readonly [F in keyof Contact]?: unknown } = {}): Contact =>
  recordWith("contact", { id, companyId: "acme", lastName: id, fullName: id, ...fields });

/** The plan of a conversion that nothing stands against. */
export function conversionPlan(command: Conversion, state: ConversionState, rules = conversionRules()) {
  const decision = decideConvertLead(command, state, rules, decisionEnv());
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}

/** The refusals of a conversion, with their paths. */
export function conversionRefusals(command: Conversion, state: ConversionState, rules = conversionRules()): string[] {
  const decision = decideConvertLead(command, state, rules, decisionEnv());
  return decision.ok ? [] : decision.refusals.map(({ code, path = [] }) => [code, ...path].map(String).join(" "));
}

/** The records that a plan writes, by their keys. */
export const recordsOf = (writes: readonly Write[]): Map<RecordKey, AnyRecord> =>
  new Map(writes.flatMap((write) => ("record" in write ? [[keyOf(write.type, write.record.id), write.record]] : [])));

/** What each write does to which record, in a word. */
export const toldWrites = (writes: readonly Write[]): string[] =>
  writes.map((write) => `${write.op} ${write.type}${write.op === "check" ? ` ${write.id}` : ""}`);
