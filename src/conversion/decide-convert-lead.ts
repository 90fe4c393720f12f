import { journalSteps } from "../journal/journal-steps.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { planLeadStatus } from "../leads/plan-lead-status.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Journal } from "../model/journal.js";
import type { Lead } from "../model/lead.js";
import type { Opportunity } from "../model/opportunity.js";
import type { AnyRecord } from "../model/record-types.js";
import type { Json } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import { leadFields, leadValue, saysSomething } from "./carried-fields.js";
import { conversionObjections, convertedStatusId } from "./conversion-objections.js";
import type { ConversionReport } from "./conversion-report.js";
import { mergeReports } from "./conversion-report.js";
import type { ConversionRules } from "./conversion-rules.js";
import type { ConversionState } from "./conversion-state.js";
import type { Conversion } from "./convert-lead.schema.js";
import type { ConvertedPart } from "./plan-conversion-account.js";
import { planConversionAccount } from "./plan-conversion-account.js";
import { planConversionContacts } from "./plan-conversion-contacts.js";
import { planConversionOpportunity } from "./plan-conversion-opportunity.js";

/** What a lead was converted to. */
export interface ConvertedLead {
  /** The lead, in its converted status. */
  readonly lead: Lead;
  /** The account. */
  readonly account: Account;
  /** The contacts, none if none was asked for. */
  readonly contacts: readonly Contact[];
  /** The opportunity, `null` if none was asked for. */
  readonly opportunity: Opportunity | null;
  /** What became of each field of the lead. */
  readonly report: ConversionReport;
  /** The journal that the conversion can be taken back by. */
  readonly journalId: string;
}

/** Decides whether a lead is converted, and to what. Preview, commit and bulk are all made of it. */
export function decideConvertLead(
  command: Conversion,
  state: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): Decision<WritePlan<ConvertedLead>, string> {
  return acceptUnless(conversionObjections(command, state, rules, env), () => {
    const account = planConversionAccount(command, state, rules, env);
    const contacts = planConversionContacts(command, account.record, state, rules, env);
    const people = { account: account.record, contact: contacts[0]?.record ?? null };
    const opportunity = planConversionOpportunity(command, people, state, rules, env);
    const parts = [account, ...contacts, ...(opportunity === null ? [] : [opportunity])];
    const lead = planConvertedLead(state, { ...people, contacts, opportunity }, rules, env);
    const report = reportOf(state.lead, parts);
    const writes = [...parts.flatMap((part) => part.writes), ...lead.writes];
    const before = new Map<RecordKey, AnyRecord>([
      [keyOf("lead", state.lead.id), state.lead],
      ...parts.flatMap(({ key, before: old }) => (old === null ? [] : [[key, old] as const])),
    ]);
    const steps = journalSteps(writes, before);
    const journal: Journal = {
      ...newRecord("journal", env, { id: state.journalId, companyId: state.lead.companyId }),
      kind: "conversion",
      actorId: env.actor.userId,
      subjectKey: keyOf("lead", state.lead.id),
      result: report as unknown as Json, // plain data
      writtenKeys: steps.map(({ key }) => key),
      changes: steps.map(({ version, changes }) => ({ version, changes })),
      undoneAt: null,
    };
    return {
      writes: [...writes, insert("journal", journal)],
      entries: [...parts.flatMap((part) => part.entries), ...lead.entries, told(lead.result, parts, env)],
      warnings: [],
      result: {
        lead: lead.result,
        account: account.record,
        contacts: contacts.map(({ record }) => record),
        opportunity: opportunity?.record ?? null,
        report,
        journalId: journal.id,
      },
    };
  });
}

type Part = ConvertedPart<Account> | ConvertedPart<Contact> | ConvertedPart<Opportunity>;

function planConvertedLead(
  state: ConversionState,
  made: {
    readonly account: Account;
    readonly contacts: readonly ConvertedPart<Contact>[];
    readonly opportunity: ConvertedPart<Opportunity> | null;
  },
  rules: ConversionRules,
  env: DecisionEnv,
): WritePlan<Lead> {
  const changes: Partial<Lead> = {
    convertedAt: env.now,
    convertedById: env.actor.userId,
    convertedAccountId: made.account.id,
    convertedContactIds: made.contacts.map(({ record }) => record.id),
    convertedOpportunityId: made.opportunity?.record.id ?? null,
  };
  const statusId = convertedStatusId(state, rules) ?? state.lead.statusId; // every pipeline of leads has the role
  return planLeadStatus(state.lead, statusId, changes, rules.leads, env);
}

/** What no part found a place for is told of as such. */
function reportOf(lead: Lead, parts: readonly Part[]): ConversionReport {
  const reports = parts.map(({ report }) => report);
  const placed = new Set(
    reports.flatMap(({ carried, filled, conflicts, same }) =>
      [...carried, ...filled, ...conflicts, ...same].map(({ from }) => from),
    ),
  );
  const own = leadFields.filter((field) => saysSomething(leadValue(lead, field)));
  const custom = Object.keys(lead.custom).filter((name) => saysSomething(lead.custom[name]));
  const held: string[] = [...own, ...custom.map((name) => `custom.${name}`)];
  return mergeReports(
    reports,
    held.filter((field) => !placed.has(field)),
  );
}

function told(lead: Lead, parts: readonly Part[], env: DecisionEnv) {
  const keys = parts.map(({ key }) => key);
  return newEntry("lead", lead, { kind: "converted", related: keys, data: { to: keys } }, env);
}
