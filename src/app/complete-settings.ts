import type { AccountRules } from "../accounts/account-rules.js";
import type { CustomConversion } from "../conversion/carry-custom.js";
import { verifyCustomConversion } from "../conversion/carry-custom.js";
import type { ComparedType } from "../duplicates/compared-record.js";
import { usualPopulation } from "../duplicates/known-records.js";
import type { MatchRules } from "../duplicates/rules/match-rules.js";
import { shippedRules } from "../duplicates/rules/shipped-rules.js";
import { verifyMatchRules } from "../duplicates/verify-match-rules.js";
import { asciiDomain } from "../email/ascii-domain.js";
import type { EmailSender } from "../email/email-sender.js";
import { shippedSizeBands, verifySizeBands } from "../entry/size-bands.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { LeadRules } from "../leads/lead-rules.js";
import { verifyLeadRules } from "../leads/verify-lead-rules.js";
import type { CustomFields } from "../model/custom-fields.js";
import { fieldsWith, verifyCustomFields } from "../model/custom-fields.js";
import type { OpportunityRules } from "../opportunities/opportunity-rules.js";
import type { ReminderRules } from "../reminders/reminder-rules.js";
import { usualReminderRules } from "../reminders/reminder-rules.js";
import type { ReportDefinition } from "../reports/chart-definition.js";
import { allReports, verifyReports } from "../reports/verify-reports.js";
import { parseInput } from "./parse-input.js";
import type {
  CrmSettings,
  DuplicateSettings,
  EmailSettings,
  LeadSettings,
  OpportunitySettings,
  ReminderSettings,
} from "./settings.js";
import { settingsSchema } from "./settings.schema.js";

/** The settings with every default filled in. */
export interface CompleteSettings {
  /** Rules for leads but the pipelines, which are stored. */
  readonly leads: Omit<LeadRules, "pipelines">;
  /** Rules for accounts. */
  readonly accounts: Pick<AccountRules, "prospectStatuses" | "guards">;
  /** Rules for opportunities but the pipelines. */
  readonly opportunities: Omit<OpportunityRules, "pipelines" | "accounts">;
  /** Rules by which duplicates are found, and how many records of a type there are about. */
  readonly duplicates: CompleteDuplicateSettings;
  /** Rules for reminders. */
  readonly reminders: ReminderRules;
  /** The address that messages are from, answers going to the user who sends; `null` for the user's own. */
  readonly emailFrom: EmailSender | null;
  /** Whether there are catalogues, and how large their PDFs may be. */
  readonly catalogs: CompleteCatalogSettings;
  /** The reports that there are. */
  readonly reportDefinitions: readonly ReportDefinition[];
  /** Where the host's own fields of a lead go when it is converted. */
  readonly customConversion: CustomConversion;
  /** ISO 4217 code of the currency where no company record says otherwise. */
  readonly currency: string;
  /** Domains of mail providers, besides the well-known ones, at which sharing a domain says nothing. */
  readonly publicMailDomains: ReadonlySet<string>;
  /** The host's own fields. */
  readonly customFields: CustomFields;
}

/** Rules by which duplicates are found, every one of them. */
export interface CompleteDuplicateSettings {
  /** The rules for each type of record. */
  readonly rules: Readonly<Record<ComparedType, MatchRules>>;
  /** How many records of a type there are about. */
  readonly population: number;
}

/** Rules for catalogues, every one of them. */
export interface CompleteCatalogSettings {
  /** Whether there are catalogues. */
  readonly enabled: boolean;
  /** The most bytes that a PDF may have. */
  readonly maxPdfBytes: number;
}

/**
 * Fills in the defaults.
 * @throws CrmError `INPUT_INVALID` with every fault of the settings.
 */
export function completeSettings(settings: CrmSettings): CompleteSettings {
  const {
    leads = {},
    accounts = {},
    opportunities = {},
    conversion = {},
    duplicates = {},
    email = {},
    reminders = {},
    catalogs = {},
    reports = [],
    customFields = {},
    currency = "EUR",
    publicMailDomains = [],
  } = parseInput(settingsSchema, settings, ["settings"]);
  const { customFields: customConversion = {} } = conversion;
  const ofLeads = completeLeads(leads);
  const faults = [
    ...within(["leads", "sizeBands"], verifySizeBands(ofLeads.sizeBands)),
    ...within(["leads"], verifyLeadRules(ofLeads)),
    ...matchRulesFaults(duplicates),
    ...within(["conversion", "customFields"], verifyCustomConversion(customConversion, customFields)),
    ...within(["customFields"], verifyCustomFields(customFields)),
    ...within([], verifyReports(reports, fieldsWith(customFields))),
  ];
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
  return {
    leads: ofLeads,
    accounts: { prospectStatuses: accounts.prospectStatuses ?? false, guards: accounts.guards ?? {} },
    opportunities: completeOpportunities(opportunities),
    duplicates: completeDuplicates(duplicates),
    emailFrom: senderOf(email),
    reminders: completeReminders(reminders),
    catalogs: { enabled: catalogs.enabled ?? false, maxPdfBytes: catalogs.maxPdfBytes ?? 20_000_000 },
    reportDefinitions: allReports(reports),
    customConversion,
    currency,
    publicMailDomains: new Set(publicMailDomains.flatMap((domain) => asciiDomain(domain) ?? [])),
    customFields,
  };
}

function completeLeads({
  lostReasonRequired = true,
  guards = {},
  scoring = [],
  sizeBands = shippedSizeBands,
  staleAfterDays = {},
}: LeadSettings): CompleteSettings["leads"] {
  const { unassigned = 15, untouched = 15 } = staleAfterDays;
  return { lostReasonRequired, guards, scoring, sizeBands, staleAfterDays: { unassigned, untouched } };
}

const completeReminders = (given: ReminderSettings): ReminderRules => ({
  horizonDays: given.horizonDays ?? usualReminderRules.horizonDays,
  lateAfterMinutes: given.lateAfterMinutes ?? usualReminderRules.lateAfterMinutes,
  late: given.late ?? usualReminderRules.late,
  leaseSeconds: given.leaseSeconds ?? usualReminderRules.leaseSeconds,
  retryMinutes: given.retryMinutes ?? usualReminderRules.retryMinutes,
  atOnce: given.atOnce ?? usualReminderRules.atOnce,
});

const completeOpportunities = ({
  lostReasonRequired = true,
  winOnOrder = false,
  types,
  guards = {},
}: OpportunitySettings): CompleteSettings["opportunities"] => ({
  lostReasonRequired,
  winOnOrder,
  types: types ?? null,
  guards,
});

const senderOf = ({ from }: EmailSettings): EmailSender | null =>
  from === undefined ? null : { address: from.address, name: from.name ?? null };

const matchRulesFaults = ({ rules = {} }: DuplicateSettings): Refusal[] =>
  Object.entries(rules).flatMap(([type, own]) =>
    own === undefined ? [] : within(["duplicates", "rules", type], verifyMatchRules(own)),
  );

const completeDuplicates = ({
  rules = {},
  population = usualPopulation,
}: DuplicateSettings): CompleteDuplicateSettings => ({
  rules: {
    lead: rules.lead ?? shippedRules.lead,
    contact: rules.contact ?? shippedRules.contact,
    account: rules.account ?? shippedRules.account,
  },
  population,
});

/** Faults of a part of the settings, with paths from where a caller stands. */
const within = (part: readonly string[], faults: readonly Refusal[]): Refusal[] =>
  faults.map((fault) => ({ ...fault, path: ["settings", ...part, ...(fault.path ?? [])] }));
