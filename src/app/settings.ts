import type { CustomConversion } from "../conversion/carry-custom.js";
import type { ComparedType } from "../duplicates/compared-record.js";
import type { MatchRules } from "../duplicates/rules/match-rules.js";
import type { SizeBand } from "../entry/size-bands.js";
import type { StaleAfterDays } from "../leads/lead-rules.js";
import type { ScoringRule } from "../leads/score-lead.js";
import type { Account } from "../model/account.js";
import type { CustomFields } from "../model/custom-fields.js";
import type { Lead } from "../model/lead.js";
import type { Opportunity } from "../model/opportunity.js";
import type { LatePolicy } from "../reminders/reminder-rules.js";
import type { ReportDefinition } from "../reports/chart-definition.js";
import type { Guards } from "../status/move-objections.js";

/** What a host can set. Everything has a default. */
export interface CrmSettings {
  /** Rules for leads. */
  readonly leads?: LeadSettings | undefined;
  /** Rules for accounts. */
  readonly accounts?: AccountSettings | undefined;
  /** Rules for opportunities. */
  readonly opportunities?: OpportunitySettings | undefined;
  /** Rules for conversions. */
  readonly conversion?: ConversionSettings | undefined;
  /** Rules by which duplicates are found. */
  readonly duplicates?: DuplicateSettings | undefined;
  /** Rules for reminders. */
  readonly reminders?: ReminderSettings | undefined;
  /** Rules for messages that are sent. */
  readonly email?: EmailSettings | undefined;
  /** Rules for catalogues. */
  readonly catalogs?: CatalogSettings | undefined;
  /** Reports of the host's own; one with the code of a shipped report takes its place. */
  readonly reports?: readonly ReportDefinition[] | undefined;
  /** ISO 4217 code of the currency where no company record says otherwise; `EUR` unless said otherwise. */
  readonly currency?: string | undefined;
  /** Domains of mail providers besides the well-known ones: contacts that share one are not linked by it. */
  readonly publicMailDomains?: readonly string[] | undefined;
  /** The host's own fields, by record type and name. */
  readonly customFields?: CustomFields | undefined;
}

/** What a host can set for leads. */
export interface LeadSettings {
  /** Whether a lead is lost only with a reason; it is unless said otherwise. */
  readonly lostReasonRequired?: boolean | undefined;
  /** Rules that propose a score; none unless said otherwise. */
  readonly scoring?: readonly ScoringRule[] | undefined;
  /** The bands of company sizes. */
  readonly sizeBands?: readonly SizeBand[] | undefined;
  /** After how many days a lead counts as stale; 15 each unless said otherwise. */
  readonly staleAfterDays?:
    | { readonly [Since in keyof StaleAfterDays]?: StaleAfterDays[Since] | undefined }
    | undefined;
  /** Rules that may object to a lead's entering a status, by the id of the status. */
  readonly guards?: Guards<Lead> | undefined;
}

/** What a host can set for accounts. */
export interface AccountSettings {
  /** Whether prospects have statuses (guide: « Gérer les statuts sur les prospects »); they have none unless said otherwise. */
  readonly prospectStatuses?: boolean | undefined;
  /** Rules that may object to a prospect's entering a status, by the id of the status. */
  readonly guards?: Guards<Account> | undefined;
}

/** What a host can set for opportunities. */
export interface OpportunitySettings {
  /** Whether an opportunity is lost only with a reason; it is unless said otherwise. */
  readonly lostReasonRequired?: boolean | undefined;
  /** Whether the confirmation of a linked order wins the opportunity (guide: « Fermer l’opportunité lorsque l’une des commandes liées est confirmée »); not unless said so. */
  readonly winOnOrder?: boolean | undefined;
  /** Codes of the kinds of sale that may be chosen, such as `new` and `renewal`; any unless said otherwise. */
  readonly types?: readonly string[] | undefined;
  /** Rules that may object to an opportunity's entering a status, by the id of the status. */
  readonly guards?: Guards<Opportunity> | undefined;
}

/** What a host can set for duplicates. */
export interface DuplicateSettings {
  /** Rules in place of those shipped, by type of record. Their fields name what `MatchSubject` has, `custom.` of the host's own included. */
  readonly rules?: Partial<Readonly<Record<ComparedType, MatchRules | undefined>>> | undefined;
  /** How many leads, contacts or accounts there are about: the more, the less a common name tells; 50,000 unless said otherwise. */
  readonly population?: number | undefined;
}

/** What a host can set for reminders. */
export interface ReminderSettings {
  /** So many days ahead the ledger holds deliveries, 1 to 60; 7 unless said otherwise. */
  readonly horizonDays?: number | undefined;
  /** After so many minutes a delivery that was not sent counts as late; 15 unless said otherwise. */
  readonly lateAfterMinutes?: number | undefined;
  /** What becomes of late ones: they are sent all the same, not sent, or each recipient's sent together; sent unless said otherwise. */
  readonly late?: LatePolicy | undefined;
  /** For so many seconds a worker holds what it took, 10 to 86,400; 600 unless said otherwise. */
  readonly leaseSeconds?: number | undefined;
  /** The minutes between one try and the next; 1, 5, 15, 60, 240 and 720 unless said otherwise. After the last the delivery is parked. */
  readonly retryMinutes?: readonly number[] | undefined;
  /** So many messages are handed to the mailer at the same time, 1 to 100; 10 unless said otherwise. */
  readonly atOnce?: number | undefined;
}

/** What a host can set for conversions. */
export interface ConversionSettings {
  /** Where the host's own fields of a lead go: by target, from the name of the lead's field to that of the target's. */
  readonly customFields?: CustomConversion | undefined;
}

/** What a host can set for messages that are sent. */
export interface EmailSettings {
  /** Whom messages are from, answers going to the user who sends; that user unless said otherwise. Reminders are sent only where it is said. */
  readonly from?: EmailFrom | undefined;
}

/** What a host can set for catalogues. */
export interface CatalogSettings {
  /** Whether there are catalogues (guide: « Gérer les catalogues »); there are none unless said otherwise. */
  readonly enabled?: boolean | undefined;
  /** The most bytes that the PDF of a catalogue may have; 20,000,000 unless said otherwise. */
  readonly maxPdfBytes?: number | undefined;
}

/** Whom messages are from. */
export interface EmailFrom {
  /** The address. */
  readonly address: string;
  /** The name that it is shown with. */
  readonly name?: string | undefined;
}
