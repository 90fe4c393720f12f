import { deriveAccount } from "../accounts/derive-account.js";
import { deriveContact } from "../contacts/derive-contact.js";
import type { JournalObstacle } from "../journal/journal-obstacles.js";
import { journalObstacles } from "../journal/journal-obstacles.js";
import type { JournalStep } from "../journal/journal-steps.js";
import { stepsOfJournal } from "../journal/journal-steps.js";
import type { Derive } from "../journal/plan-undo-steps.js";
import { planUndoSteps } from "../journal/plan-undo-steps.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { roleOfLead } from "../leads/lead-role.js";
import type { LeadRules } from "../leads/lead-rules.js";
import { planLeadStatus } from "../leads/plan-lead-status.js";
import type { Account } from "../model/account.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { Journal } from "../model/journal.js";
import type { Lead } from "../model/lead.js";
import type { AnyRecord } from "../model/record-types.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { statusChangedEntry } from "../status/status-changed-entry.js";
import { newEntry } from "../timeline/new-entry.js";
import { mainsAfterUndo, planMains } from "./mains-after-undo.js";

/** Why a conversion is not taken back. */
export type UndoConversionRefusalCode =
  | "LEAD_NOT_CONVERTED"
  | "CONVERSION_NOT_RECORDED"
  | "CONVERSION_ERASED"
  | "CONVERSION_RECORD_CHANGED"
  | "CONVERSION_RECORD_USED";

/** What is loaded before a conversion is taken back. */
export interface UndoConversionState {
  /** The lead. */
  readonly lead: Lead;
  /** The journal of its conversion; `undefined` where there is none, as for a lead that was imported as converted. */
  readonly journal: Journal | undefined;
  /** The records that the conversion wrote, as they are now, by key. */
  readonly records: ReadonlyMap<RecordKey, AnyRecord>;
  /** How many other records refer to each record that the conversion made, by key. */
  readonly uses: ReadonlyMap<RecordKey, number>;
  /** The accounts of the contacts that the conversion changed, those that it linked included. */
  readonly links: readonly AccountContact[];
}

/** Decides whether a conversion is taken back: what it made is removed, what it filled is emptied again, and the lead is where it was. */
export function decideUndoConversion(
  { lead, journal, records, uses, links }: UndoConversionState,
  rules: LeadRules,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, UndoConversionRefusalCode> {
  const params = { lead: lead.fullName };
  const found: Refusal<UndoConversionRefusalCode>[] =
    roleOfLead(lead, rules) !== "converted"
      ? [{ code: "LEAD_NOT_CONVERTED", params }]
      : journal === undefined
        ? [{ code: "CONVERSION_NOT_RECORDED", params }]
        : journal.archivedAt !== null
          ? [{ code: "CONVERSION_ERASED", params }]
          : journalObstacles(others(journal, lead), records, uses).map(refusalOf);
  return acceptUnless(found, () => {
    if (journal === undefined) return { writes: [], entries: [], warnings: [], result: lead };
    const steps = others(journal, lead);
    const mains = mainsAfterUndo(steps, links);
    const back = planUndoSteps(steps, records, deriveWith(mains), env);
    const status = planLeadStatus(lead, statusBefore(journal, lead), unconverted, rules, env);
    const keys = journal.writtenKeys.filter((key) => key !== keyOf("lead", lead.id));
    return {
      writes: [
        ...back,
        ...planMains(mains, env),
        ...status.writes,
        replace("journal", journal, { undoneAt: env.now }, env.now),
      ],
      entries: [
        ...status.entries,
        ...prospectsBack(steps, records, env),
        newEntry("lead", lead, { kind: "conversionUndone", related: keys.filter(isShown), data: { from: keys } }, env),
      ],
      warnings: [],
      result: status.result,
    };
  });
}

/** What was written besides the lead, whose other fields may have changed since. */
const others = (journal: Journal, lead: Lead) =>
  stepsOfJournal(journal).filter(({ key }) => key !== keyOf("lead", lead.id));

const deriveWith =
  (mains: ReadonlyMap<string, AccountContact>): Derive =>
  (type, record) => {
    // the type tells which record it is
    if (type === "account") return deriveAccount(record as Account, (record as Account).reference);
    if (type !== "contact") return {};
    const main = mains.get(record.id);
    const derived = deriveContact(record as Contact, (record as Contact).reference);
    return main === undefined ? derived : { ...derived, mainAccountId: main.accountId };
  };

/** The history tells where a prospect that was chosen is again; nowhere, for an account that was none before. */
const prospectsBack = (
  steps: readonly JournalStep[],
  records: UndoConversionState["records"],
  env: DecisionEnv,
): TimelineEntry[] =>
  steps.flatMap(({ key, changes }) => {
    const record = records.get(key);
    const change = changes?.["statusId"];
    if (splitKey(key).type !== "account" || record === undefined || change === undefined) return [];
    const account = record as Account; // the key says so
    const toStatusId = change.from as Account["statusId"]; // the journal holds ids as texts
    return [statusChangedEntry("account", account, toStatusId, env)];
  });

const unconverted = {
  convertedAt: null,
  convertedById: null,
  convertedAccountId: null,
  convertedContactIds: [],
  convertedOpportunityId: null,
} as const satisfies Partial<Lead>;

function statusBefore(journal: Journal, lead: Lead): Id<"status"> {
  const step = stepsOfJournal(journal).find(({ key }) => key === keyOf("lead", lead.id));
  return (step?.changes?.["statusId"]?.from as Id<"status"> | undefined) ?? lead.statusId; // the journal holds ids as texts
}

/** Links are no records that anybody looks at the timeline of. */
const isShown = (key: RecordKey): boolean => splitKey(key).type !== "accountContact";

const refusalOf = ({ key, why, uses }: JournalObstacle): Refusal<UndoConversionRefusalCode> =>
  why === "changed"
    ? { code: "CONVERSION_RECORD_CHANGED", params: { record: key } }
    : { code: "CONVERSION_RECORD_USED", params: { record: key, uses } };
