import type { CreateAccountRefusalCode } from "../accounts/decide-create-account.js";
import type { MoveProspectRefusalCode } from "../accounts/decide-move-prospect.js";
import type { EventInput } from "../calendar/event-input.schema.js";
import type { EventWarningCode } from "../calendar/event-warnings.js";
import type { IcalendarNoteCode, IcalendarRefusalCode } from "../calendar/exchange/icalendar-refusal-codes.js";
import type { ReminderUserWarningCode } from "../calendar/plan-reminder.js";
import type { CreateContactRefusalCode } from "../contacts/decide-create-contact.js";
import type { LinkContactRefusalCode } from "../contacts/decide-link-contact.js";
import type { CustomConversionFaultCode } from "../conversion/carry-custom.js";
import type { ConvertLeadRefusalCode } from "../conversion/conversion-objections.js";
import type { UndoConversionRefusalCode } from "../conversion/decide-undo-conversion.js";
import type { DuplicateWarningCode } from "../duplicates/duplicate-warnings.js";
import type { AddressInput } from "../entry/address-input.schema.js";
import type { SizeBandFaultCode } from "../entry/size-bands.js";
import type { ExportRefusalCode } from "../export/export-refusal-code.js";
import type { ImportRefusalCode } from "../import/import-refusal-code.js";
import type { LeadColumn } from "../import/lead-columns.js";
import type { ImportRowRefusalCode } from "../import/lead-of-row.js";
import type { RepairRefusalCode } from "../integrity/decide-repair.js";
import type { IntegrityFaultCode } from "../integrity/integrity-fault.js";
import type { CrmErrorCode } from "../kernel/crm-error.js";
import type { AccessRefusalCode, InputFaultCode, PortFaultCode, StorageFaultCode } from "../kernel/fault-codes.js";
import type { CreateLeadRefusalCode } from "../leads/decide-create-lead.js";
import type { LoseLeadRefusalCode } from "../leads/decide-lose-lead.js";
import type { MoveLeadRefusalCode } from "../leads/decide-move-lead.js";
import type { TakeChargeRefusalCode } from "../leads/decide-take-charge.js";
import type { LeadInput } from "../leads/lead-input.schema.js";
import type { StaleHint } from "../leads/stale-hints.js";
import type { LeadRulesFaultCode } from "../leads/verify-lead-rules.js";
import type { EventType } from "../model/calendar-event.js";
import type { CustomFieldFaultCode } from "../model/custom-fields.js";
import type { FieldKind } from "../model/field-kinds.js";
import type { TimelineKind } from "../model/timeline-entry.js";
import type { CloseOthersRefusalCode } from "../opportunities/close-others-refusal-code.js";
import type { CreateOpportunityRefusalCode } from "../opportunities/decide-create-opportunity.js";
import type { MoveOpportunityRefusalCode } from "../opportunities/decide-move-opportunity.js";
import type { ReopenOpportunityRefusalCode } from "../opportunities/decide-reopen-opportunity.js";
import type { ForecastRefusalCode } from "../opportunities/forecast-refusal-code.js";
import type { ImportOpportunityRefusalCode } from "../opportunities/import-row-objections.js";
import type { OpportunityInput } from "../opportunities/opportunity-input.schema.js";
import type { OpportunityInputRefusalCode } from "../opportunities/opportunity-objections.js";
import type { OpportunityWarningCode } from "../opportunities/opportunity-warnings.js";
import type { RecurringTermRefusalCode } from "../opportunities/recurring-term.js";
import type { OpportunitySignalRefusalCode } from "../opportunities/signal-result.js";
import type { KeptReason } from "../privacy/erasure.js";
import type { PersonRefusalCode } from "../privacy/person-objections.js";
import type { QueryFaultCode } from "../query/query-scope.js";
import type { RecurrencePhrases } from "../recurrence/recurrence-phrases.js";
import type { RecurrenceRefusalCode, RRuleRefusalCode } from "../recurrence/recurrence-refusal-code.js";
import type { NamedRefusalCode } from "../reference-data/decide-named-entry.js";
import type { NamedKind } from "../reference-data/named-kinds.js";
import type { DeliveryReason } from "../reminders/delivery-reason.js";
import type { ReminderWarningCode } from "../reminders/plan-rearm.js";
import type { DocumentRefusalCode } from "../reports/document-refusal-code.js";
import type { ReportRefusalCode } from "../reports/report-refusal-code.js";
import type { DefineSequenceRefusalCode } from "../sequences/decide-define-sequence.js";
import type { DefinePipelineRefusalCode } from "../status/decide-define-pipeline.js";
import type { StatusRole } from "../status/status-roles.js";
import type { CatalogsRefusalCode } from "./catalog-refusal-code.js";
import type { DuplicatePhrases } from "./duplicate-phrases.js";
import type { DuplicateRefusalCode } from "./duplicate-refusal-code.js";
import type { EventRefusalCode } from "./event-refusal-code.js";
import type { MailRefusalCode } from "./mail-refusal-code.js";
import type { MergingRefusalCode } from "./merge-refusal-code.js";
import type { ReminderRefusalCode } from "./reminder-refusal-code.js";

/** Every code that the library's own rules and checks give. Hosts' guards add codes of their own. */
export type RefusalCode =
  | InputFaultCode
  | AccessRefusalCode
  | StorageFaultCode
  | PortFaultCode
  | QueryFaultCode
  | CustomFieldFaultCode
  | LeadRulesFaultCode
  | SizeBandFaultCode
  | DefinePipelineRefusalCode
  | NamedRefusalCode
  | CreateLeadRefusalCode
  | MoveLeadRefusalCode
  | LoseLeadRefusalCode
  | TakeChargeRefusalCode
  | "LEAD_NOT_LOST"
  | CreateAccountRefusalCode
  | MoveProspectRefusalCode
  | CreateContactRefusalCode
  | LinkContactRefusalCode
  | OpportunityInputRefusalCode
  | CreateOpportunityRefusalCode
  | MoveOpportunityRefusalCode
  | ReopenOpportunityRefusalCode
  | RecurringTermRefusalCode
  | OpportunitySignalRefusalCode
  | CloseOthersRefusalCode
  | ImportOpportunityRefusalCode
  | ForecastRefusalCode
  | "OPPORTUNITY_AT_LAST_STAGE"
  | ConvertLeadRefusalCode
  | UndoConversionRefusalCode
  | CustomConversionFaultCode
  | DefineSequenceRefusalCode
  | ExportRefusalCode
  | ImportRefusalCode
  | DocumentRefusalCode
  | ImportRowRefusalCode
  | DuplicateRefusalCode
  | EventRefusalCode
  | ReminderRefusalCode
  | ReportRefusalCode
  | MergingRefusalCode
  | RepairRefusalCode
  | PersonRefusalCode
  | CatalogsRefusalCode
  | MailRefusalCode
  | IcalendarRefusalCode
  | RecurrenceRefusalCode
  | RRuleRefusalCode;

/** The kinds of timeline entries that the library writes itself. */
export type OwnTimelineKind = Exclude<TimelineKind, `${string}.${string}`>;

/** The fields and columns that have a name in every language. */
export type NamedField =
  | keyof LeadInput
  | keyof OpportunityInput
  | keyof AddressInput
  | keyof EventInput
  | LeadColumn
  | "fullName"
  | "score"
  | "statusId";

/** The codes of the library's own that texts name: types of values, roles of statuses, types of records and of events. */
export type Word =
  | FieldKind
  | "integer"
  | "object"
  | "function"
  | "bytes"
  | StatusRole
  | NamedKind
  | EventType
  | "lead"
  | "contact"
  | "account"
  | "user"
  | "team";

/**
 * The texts of one language. In a template, `{name}` stands for a parameter, a list as "a, b"; `{@name}` for a parameter
 * by its name in `words` or `fields`; `{count|lead|leads}` for a number and the form that goes with it.
 */
export interface Messages {
  /** Language tag. */
  readonly locale: string;
  /** Texts of refusals by code. */
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  /** What went wrong, for an error that gives no reasons. */
  readonly errors: Readonly<Record<CrmErrorCode, string>>;
  /** Texts of warnings, which keep nothing from being done, and of why an erasure keeps something. */
  readonly warnings: Readonly<
    Record<
      | OpportunityWarningCode
      | EventWarningCode
      | ReminderUserWarningCode
      | ReminderWarningCode
      | IcalendarNoteCode
      | DuplicateWarningCode
      | KeptReason,
      string
    >
  >;
  /** What became of the deliveries of reminders, by their `reason`. */
  readonly deliveryReasons: Readonly<Record<DeliveryReason, string>>;
  /** What is contradictory in what is stored, by the code of a finding. */
  readonly faults: Readonly<Record<IntegrityFaultCode, string>>;
  /** Texts of the signs that a lead is being forgotten. */
  readonly hints: Readonly<Record<StaleHint["code"], string>>;
  /** What happened, by the kind of timeline entry. */
  readonly timeline: Readonly<Record<OwnTimelineKind, string>>;
  /** Names of the fields of leads, opportunities and events, and of the columns of an import. */
  readonly fields: Readonly<Record<NamedField, string>> & Readonly<Record<string, string>>;
  /** Words for codes that texts name. */
  readonly words: Readonly<Record<Word, string>>;
  /** Phrases for summaries of when an event happens again. */
  readonly recurrence: RecurrencePhrases;
  /** Phrases for explanations of duplicates. */
  readonly duplicates: DuplicatePhrases;
}
