/**
 * The front door of crmkit: open the library with {@link createCrm}, act on behalf of somebody with `crm.as`.
 * @module
 */

export type { AccountCommand, MoveProspectCommand, UpdateAccountCommand } from "./accounts/account-commands.schema.js";
export type { AccountAddressInput, AccountInput, NewAccount } from "./accounts/account-input.schema.js";
export type { AccountRules } from "./accounts/account-rules.js";
export type { CreateAccountRefusalCode } from "./accounts/decide-create-account.js";
export type { MoveProspectRefusalCode } from "./accounts/decide-move-prospect.js";
export type { FirstStatusRefusalCode } from "./accounts/prospect-status.js";
export type { AccountCommands, Accounts } from "./app/accounts.js";
export type { ActorInput } from "./app/actor.schema.js";
export type { AddShippedCategories } from "./app/add-shipped-categories.js";
export type { Agenda, AgendaEntry, ConcealedAgendaEntry, OpenAgendaEntry } from "./app/agenda.js";
export type { EventArchiveCommand } from "./app/archive-event.js";
export type { ArrangeReportCommand } from "./app/arrange-report.js";
export type { BusyQuery, BusyTime, FreeSlotsQuery, OverlappingEvents } from "./app/busy-times.js";
export type { Calendar, CalendarCommands } from "./app/calendar.js";
export type { Campaigns } from "./app/campaigns.js";
export type { CatalogCard } from "./app/catalog-cards.js";
export type { CatalogCommands, CatalogPreviews, Catalogs } from "./app/catalogs.js";
export type {
  CheckDuplicatesQuery,
  DuplicateCandidate,
  DuplicateCheck,
  DuplicateDraft,
} from "./app/check-duplicates.schema.js";
export type {
  IntegrityFinding,
  IntegrityProgress,
  IntegrityQuery,
  IntegrityWatch,
  RepairFindingCommand,
} from "./app/check-integrity.schema.js";
export type { ContactList, ContactLists, LeftOut } from "./app/contact-list.js";
export type { ContactCommands, Contacts } from "./app/contacts.js";
export type { AccountOfContact, ContactOfAccount } from "./app/contacts-of-account.js";
export type { ConversionPreview } from "./app/convert-lead.js";
export type { CurrencyRates, RateRequest } from "./app/convert-rows.js";
export type { ActorCrm, Crm, CrmOptions } from "./app/create-crm.js";
export { createCrm } from "./app/create-crm.js";
export type { EventDecision } from "./app/create-event.js";
export type { AccountDecision } from "./app/decide-account.js";
export type { CatalogDecision } from "./app/decide-catalog.js";
export type { ContactDecision } from "./app/decide-contact.js";
export type { DismissalDecision } from "./app/decide-dismissal.js";
export type { LeadDecision } from "./app/decide-lead.js";
export type { OpportunityDecision } from "./app/decide-opportunity.js";
export { definePipeline, statusIdIn } from "./app/define-pipeline-in-code.js";
export type { Directory } from "./app/directory.js";
export type { DispatchOptions, DispatchReport, DispatchWatch } from "./app/dispatch-reminders.js";
export type { DuplicateCommands, Duplicates, SureMergeCommands } from "./app/duplicates.js";
export type {
  DuplicateGroup,
  DuplicateGroups,
  DuplicateSearchProgress,
  DuplicateSearchWatch,
  DuplicatesByQuery,
  LeadDuplicatesQuery,
} from "./app/duplicates-by.schema.js";
export type { EmailCommands, Emails } from "./app/emails.js";
export type { OccurrencesQuery, ProposedGuest } from "./app/event-queries.js";
export type { DeliveriesQuery } from "./app/event-reminders.js";
export type { ExportEventsQuery, ExportedEvents, ImportEventsCommand, ImportedEvent } from "./app/exchange-events.js";
export type { ExportProgress, ExportQuery, ExportWatch } from "./app/export-records.schema.js";
export type { Exports } from "./app/exports.js";
export type { ForecastQuery } from "./app/forecast.js";
export type { DocumentsQuery, RequestProjectCommand } from "./app/host-ports.js";
export type { ImportOptions } from "./app/import-leads.schema.js";
export type { ImportedOpportunity } from "./app/import-opportunities.js";
export type { Integrity } from "./app/integrity.js";
export type { CopyLeadCommand, LeadCommands, UpdateLeadCommand } from "./app/lead-commands.js";
export type { LeadEvents } from "./app/lead-events.js";
export type { ImportPlan, LeadImports, PlannedColumn } from "./app/lead-imports.js";
export type { Leads } from "./app/leads.js";
export type { DismissalsQuery, DismissedPair, PairRecord } from "./app/list-dismissals.js";
export type { ColumnsQuery, ListQuery, Page, Row } from "./app/list-records.js";
export type { MergePreviews } from "./app/merge-commands.js";
export type { MergeDecision } from "./app/merge-records.js";
export type { CatalogFile } from "./app/open-catalog-file.js";
export type { Opportunities, OpportunityCommands } from "./app/opportunities.js";
export type { ClosedOpportunity, ColumnAmount, OpportunityColumn } from "./app/opportunity-queries.js";
export type { Privacy } from "./app/privacy.js";
export type { ErasePersonCommand, HoldingCount, PersonFound, PersonQuery } from "./app/privacy.schema.js";
export type { Board, BoardColumn, BoardColumnQuery, BoardQuery } from "./app/record-board.js";
export type { RecordLists } from "./app/record-lists.js";
export type { RecurringRevenueQuery } from "./app/recurring-revenue.js";
export type { CreateNamedEntry, NamedEntryCommand, ReferenceData, UpdateNamedEntry } from "./app/reference-data.js";
export type { RelatedRecords } from "./app/related-records.js";
export type { ReminderHealth } from "./app/reminder-health.js";
export type { ReminderWorker } from "./app/reminder-worker.js";
export type { ReportRecord, ReportRecordsQuery } from "./app/report-records.js";
export type { Reports } from "./app/reports.js";
export type { Outcome } from "./app/run-many.js";
export type { ReportQuery } from "./app/run-report.js";
export type { DuplicateScan, ScanDuplicatesQuery, ScannedPair, ScanWatch } from "./app/scan-duplicates.schema.js";
export type { CatalogSendingDecision } from "./app/send-catalog.js";
export type { EmailDecision } from "./app/send-email.js";
export type { DefineSequenceCommand, Sequences } from "./app/sequences.js";
export type {
  AccountSettings,
  CatalogSettings,
  ConversionSettings,
  CrmSettings,
  DuplicateSettings,
  EmailFrom,
  EmailSettings,
  LeadSettings,
  OpportunitySettings,
  ReminderSettings,
} from "./app/settings.js";
export type { DiagramQuery, Statuses } from "./app/statuses.js";
export type { SummaryQuery, SummaryRow } from "./app/summarize-records.js";
export type { SyncReport } from "./app/sync-calendar.js";
export type { SyncConflict, SyncedEvent } from "./app/sync-run.js";
export type { Templates } from "./app/templates.js";
export type { ActivityQuery, FollowQuery, TimelineFeed } from "./app/timeline-queries.js";
export { typedStorage } from "./app/typed-storage.js";
export type { ImportUndone, UndoImportCommand } from "./app/undo-import.js";
export type { UnmergeDecision } from "./app/unmerge-records.js";
export type { EventSpanRefusalCode } from "./calendar/complete-span.js";
export type { ArchiveEventRefusalCode } from "./calendar/decide-archive-event.js";
export type {
  AgendaQuery,
  AnswerInvitationCommand,
  EventTarget,
  GuestCommand,
  InviteGuestsCommand,
  RemindCommand,
  ReminderCommand,
  SeriesScope,
  UndoEventEditCommand,
  UpdateEventCommand,
} from "./calendar/event-commands.schema.js";
export type { EventInput, NewEvent, UnmatchedStart } from "./calendar/event-input.schema.js";
export type { EventDetailsRefusalCode, EventStandingRefusalCode } from "./calendar/event-objections.js";
export type { EventResult, OrphanedOccurrence } from "./calendar/event-result.js";
export type { EventWarningCode } from "./calendar/event-warnings.js";
export type {
  ExchangedAlarm,
  ExchangedDetails,
  ExchangedEvent,
  ExchangedGuest,
  ExchangedOverride,
  ExchangedParts,
  ExchangedPerson,
} from "./calendar/exchange/exchanged-event.js";
export type { IcalendarNoteCode, IcalendarRefusalCode } from "./calendar/exchange/icalendar-refusal-codes.js";
export type { OnConflict } from "./calendar/exchange/resolve-sync.js";
export type { SyncCalendarCommand } from "./calendar/exchange/sync-calendar.schema.js";
export type { BusySpan } from "./calendar/free-time/busy-span.js";
export type { Overlap } from "./calendar/free-time/find-overlaps.js";
export { findOverlaps } from "./calendar/free-time/find-overlaps.js";
export type { FreeSlotQuery } from "./calendar/free-time/free-slots.js";
export { freeSlots } from "./calendar/free-time/free-slots.js";
export type { TimeSpan } from "./calendar/free-time/time-span.js";
export type { WorkingHours, WorkingTime } from "./calendar/free-time/working-hours.js";
export type { GuestInput } from "./calendar/guest-input.schema.js";
export type { EventOccurrence } from "./calendar/occurrences-of.js";
export type { InviteRefusalCode, KnownPerson } from "./calendar/plan-guests.js";
export type {
  PlanReminderRefusalCode,
  ReminderUserWarningCode,
} from "./calendar/plan-reminder.js";
export type {
  RecurrenceEndInput,
  RecurrenceInput,
  RecurrenceWeekdayInput,
  UndatedEnd,
} from "./calendar/recurrence-input.schema.js";
export type { ReminderInput, ReminderLead } from "./calendar/reminder-input.schema.js";
export type { UndoEventEditRefusalCode } from "./calendar/series/decide-undo-event-edit.js";
export type { GuestRefusalCode } from "./calendar/series/edit-guests.js";
export type { EditOccurrenceRefusalCode } from "./calendar/series/edit-occurrence.js";
export type { UnremindRefusalCode } from "./calendar/series/edit-reminders.js";
export type { ExceptionRefusalCode } from "./calendar/series/exclude-occurrence.js";
export type { OccurrenceRefusalCode } from "./calendar/series/occurrence-target.js";
export type { SeriesRefusalCode } from "./calendar/series-objections.js";
export type { RecordCampaignCommand } from "./campaigns/record-campaign.schema.js";
export type {
  CatalogCommand,
  SetCatalogImageCommand,
  SetCatalogPdfCommand,
  UpdateCatalogCommand,
} from "./catalogs/catalog-commands.schema.js";
export type { CatalogInput, NewCatalog } from "./catalogs/catalog-input.schema.js";
export type { CatalogRefusalCode } from "./catalogs/decide-create-catalog.js";
export type { CatalogFileRefusalCode } from "./catalogs/file-refusal-code.js";
export type { ImageRefusalCode } from "./catalogs/image-kind.js";
export type { PdfFile, PdfRefusalCode } from "./catalogs/pdf/pdf-objections.js";
export { pdfObjections } from "./catalogs/pdf/pdf-objections.js";
export type {
  ContactCommand,
  LinkContactCommand,
  UnlinkContactCommand,
  UpdateContactCommand,
} from "./contacts/contact-commands.schema.js";
export type { AccountLinkInput, ContactInput, NewContact } from "./contacts/contact-input.schema.js";
export type { CreateContactRefusalCode } from "./contacts/decide-create-contact.js";
export type { LinkContactRefusalCode } from "./contacts/decide-link-contact.js";
export type { CustomConversion, CustomConversionFaultCode } from "./conversion/carry-custom.js";
export type { Candidate, CandidateReason, ConversionCandidates } from "./conversion/conversion-candidates.js";
export type { ConvertLeadRefusalCode } from "./conversion/conversion-objections.js";
export type { CarriedField, ConversionReport, FieldConflict } from "./conversion/conversion-report.js";
export type { ConversionRules } from "./conversion/conversion-rules.js";
export type { ConversionReferences, ConversionState } from "./conversion/conversion-state.js";
export type {
  Conversion,
  ConversionAccount,
  ConversionContact,
  ConversionOpportunity,
  ConvertLeadCommand,
  ConvertLeadsCommand,
  FieldChoice,
  FieldChoices,
  UndoConversionCommand,
} from "./conversion/convert-lead.schema.js";
export type { ConvertedLead } from "./conversion/decide-convert-lead.js";
export { decideConvertLead } from "./conversion/decide-convert-lead.js";
export type { UndoConversionRefusalCode } from "./conversion/decide-undo-conversion.js";
export type { CompanyEntry, DirectoryInput, TeamEntry, UserEntry } from "./directory/directory-input.schema.js";
export type { DirectoryReport } from "./directory/plan-directory.js";
export type { KnownRecords } from "./duplicates/columns/match-table.js";
export type { Comparable } from "./duplicates/comparable-value.js";
export type { ComparedType } from "./duplicates/compared-record.js";
export { comparedTypes } from "./duplicates/compared-record.js";
export type { DismissPairRefusalCode } from "./duplicates/decide-dismiss-pair.js";
export type { DismissPairCommand, PairCommand } from "./duplicates/dismiss-pair.schema.js";
export type {
  AbortSignalLike,
  CutKey,
  DuplicatePair,
  DuplicateSearch,
  DuplicateSearchOptions,
  DuplicateVerdict,
  FindDuplicatesProgress,
} from "./duplicates/duplicate-search.js";
export type { DuplicateWarningCode } from "./duplicates/duplicate-warnings.js";
export type { EvidenceLine } from "./duplicates/evidence/evidence.js";
export { findDuplicates } from "./duplicates/find-duplicates.js";
export { knownRecords } from "./duplicates/known-records.js";
export type { MatchSubject } from "./duplicates/match-subject.js";
export { subjectOf } from "./duplicates/match-subject.js";
export type { PairRefusalCode } from "./duplicates/pair-of.js";
export type { ComparedCandidate, PairScore, RankedDuplicate } from "./duplicates/rank-duplicates.js";
export { rankDuplicates } from "./duplicates/rank-duplicates.js";
export { accountMatchRules } from "./duplicates/rules/account-rules.js";
export { contactMatchRules } from "./duplicates/rules/contact-rules.js";
export { leadMatchRules } from "./duplicates/rules/lead-rules.js";
export type {
  EvidenceRule,
  LevelShares,
  MatchField,
  MatchFieldKind,
  MatchKeyPart,
  MatchKeyRule,
  MatchRules,
  MatchThresholds,
  NameShares,
} from "./duplicates/rules/match-rules.js";
export { personMatchRules } from "./duplicates/rules/person-rules.js";
export type { BlockLimits } from "./duplicates/scan/candidate-pairs.js";
export type { CandidatePairsSql, KeyedRecords } from "./duplicates/sql/candidate-pairs-sql.js";
export { candidatePairsSql } from "./duplicates/sql/candidate-pairs-sql.js";
export type { ComparedColumns } from "./duplicates/sql/exact-pairs-sql.js";
export { exactPairsSql } from "./duplicates/sql/exact-pairs-sql.js";
export type { RecordSource } from "./duplicates/sql/record-source.js";
export type { SqlDialect } from "./duplicates/sql/sql-dialect.js";
export { answerSearch } from "./duplicates/threads/answer-search.js";
export type { SearchThread, SearchThreads } from "./duplicates/threads/search-threads.js";
export type { MatchRulesFaultCode } from "./duplicates/verify-match-rules.js";
export { verifyMatchRules } from "./duplicates/verify-match-rules.js";
export type { ContactAnswer, Contactable, ContactChannel, ContactObjectionCode } from "./eligibility/can-contact.js";
export { canContact } from "./eligibility/can-contact.js";
export { emailDomain } from "./email/email-domain.js";
export type { EmailSender } from "./email/email-sender.js";
export { isPublicMailDomain } from "./email/is-public-mail-domain.js";
export type { MailerAnswer, MailerFailure, MailerRefusal } from "./email/mailer-answer.js";
export type {
  CatalogLeftOut,
  CatalogLeftOutCode,
  CatalogRecipient,
  CatalogSending,
  UnsentCatalog,
} from "./emails/catalog-sending.js";
export type { SendEmailRefusalCode } from "./emails/decide-send-email.js";
export type { ContentRefusalCode } from "./emails/email-content.js";
export type { RecipientRefusalCode } from "./emails/email-recipients.js";
export type { SendCatalogCommand } from "./emails/send-catalog.schema.js";
export type { SendCatalogRefusalCode } from "./emails/send-catalog-state.js";
export type { EmailFile, RetryEmailCommand, SendEmailCommand } from "./emails/send-email.schema.js";
export type { AddressInput } from "./entry/address-input.schema.js";
export type { EntryRefusalCode } from "./entry/resolve-entry.js";
export type { SizeBand, SizeBandFaultCode } from "./entry/size-bands.js";
export { shippedSizeBands, sizeBandOf } from "./entry/size-bands.js";
export type { CsvLinesOptions } from "./export/csv-lines.js";
export { csvLines } from "./export/csv-lines.js";
export type { ChosenColumn, ExportColumn, ExportedType, ExportField } from "./export/export-column.js";
export { exportedTypes } from "./export/export-column.js";
export type { ExportRefusalCode } from "./export/export-refusal-code.js";
export type { ExportCell, ExportTable } from "./export/export-table.js";
export { jsonLines } from "./export/json-lines.js";
export type { ImportCounts, ImportProgress, ImportWatch } from "./import/import-progress.js";
export type { ImportRefusalCode } from "./import/import-refusal-code.js";
export type { ImportRow, ImportSource } from "./import/import-source.js";
export type { CustomColumn, LeadColumn, LeadColumnMapping } from "./import/lead-columns.js";
export { detectLeadColumns, leadColumns } from "./import/lead-columns.js";
export type { CellValues, ImportRowRefusalCode } from "./import/lead-of-row.js";
export type { ToldColumns } from "./import/map-columns.js";
export type { PlannedRow, RowMatch } from "./import/planned-row.js";
export type { CellRefusalCode } from "./import/read-cell.js";
export type { MatchedBy } from "./import/row-keys.js";
export type { Repaired, RepairRefusalCode } from "./integrity/decide-repair.js";
export type { IntegrityFault, IntegrityFaultCode } from "./integrity/integrity-fault.js";
export type { CivilDate, CivilPeriod } from "./kernel/civil-date.js";
export { isCivilDate } from "./kernel/civil-date.js";
export type { CivilMonth } from "./kernel/civil-month.js";
export type { CrmErrorCode, CrmErrorDetails } from "./kernel/crm-error.js";
export { CrmError, isCrmError } from "./kernel/crm-error.js";
export type { Accepted, Decision, Refusal, RefusalParam, Refused } from "./kernel/decision.js";
export { accept, acceptUnless, refuse } from "./kernel/decision.js";
export type { AccessRefusalCode, InputFaultCode, PortFaultCode, StorageFaultCode } from "./kernel/fault-codes.js";
export { foldText } from "./kernel/fold-text.js";
export type { Id, IdSource, RecordKey } from "./kernel/id.js";
export { keyOf, splitKey } from "./kernel/id.js";
export type { LocalDateTime, OccurrenceStart } from "./kernel/local-date-time.js";
export { minorUnitDigits } from "./kernel/minor-unit-digits.js";
export { instantOfLocal, isTimeZone, localDateTimeAt } from "./kernel/time-zone.js";
export type { UnderKey } from "./kernel/under-key.js";
export type { RandomBytes } from "./kernel/uuid-v7.js";
export { uuidV7Source } from "./kernel/uuid-v7.js";
export type { CreateLeadRefusalCode } from "./leads/decide-create-lead.js";
export type { LoseLeadRefusalCode } from "./leads/decide-lose-lead.js";
export type { MoveLead, MoveLeadRefusalCode } from "./leads/decide-move-lead.js";
export { decideMoveLead } from "./leads/decide-move-lead.js";
export type { TakeChargeRefusalCode } from "./leads/decide-take-charge.js";
export { fullName } from "./leads/full-name.js";
export type { LeadCard } from "./leads/lead-card.js";
export { leadListColumns } from "./leads/lead-card.js";
export type {
  LeadCommand,
  LeadsCommand,
  LoseLeadCommand,
  LoseLeadsCommand,
  Loss,
  MoveLeadCommand,
  MoveLeadsCommand,
} from "./leads/lead-commands.schema.js";
export type { LeadInput, NewLead } from "./leads/lead-input.schema.js";
export type { LeadRules, StaleAfterDays } from "./leads/lead-rules.js";
export type { LeadInputRefusalCode } from "./leads/resolve-lead-input.js";
export type { LeadScore, ScoredLead, ScoringRule } from "./leads/score-lead.js";
export { scoreLead } from "./leads/score-lead.js";
export type { StaleHint } from "./leads/stale-hints.js";
export { staleHints } from "./leads/stale-hints.js";
export type { LeadRulesFaultCode } from "./leads/verify-lead-rules.js";
export type { Merged } from "./merge/decide-merge.js";
export type { UnmergeRefusalCode } from "./merge/decide-unmerge.js";
export type {
  MergeCommand,
  UnmergeAccountCommand,
  UnmergeContactCommand,
  UnmergeLeadCommand,
} from "./merge/merge.schema.js";
export type { MergeRefusalCode } from "./merge/merge-objections.js";
export type { MovedCount } from "./merge/merge-report.js";
export type {
  MergeSureCommand,
  QueuedGroup,
  QueuedPair,
  QueuedRecord,
  SurvivorRule,
  UnmergeAllCommand,
} from "./merge/merge-sure.schema.js";
export type {
  LeftGroup,
  LeftReason,
  MergeSureProgress,
  MergeSureWatch,
  RefusedGroup,
  SureMerge,
  SureMerges,
  UnmergedGroup,
  UnmergedGroups,
} from "./merge/sure-report.js";
export type { FieldSource } from "./merge/surviving-field.js";
export type { FieldProvenance, MergeConflict } from "./merge/surviving-fields.js";
export type { KeptFields, Unmerged } from "./merge/unmerge-report.js";
export type { CatalogsRefusalCode } from "./messages/catalog-refusal-code.js";
export type { AgreementCode, DuplicatePhrases, EvidenceWeight } from "./messages/duplicate-phrases.js";
export type { DuplicateRefusalCode } from "./messages/duplicate-refusal-code.js";
export { errorTexts } from "./messages/error-texts.js";
export type { EventRefusalCode } from "./messages/event-refusal-code.js";
export type { DuplicateExplanation } from "./messages/explain-duplicate.js";
export { explainDuplicate } from "./messages/explain-duplicate.js";
export type { TextParams } from "./messages/fill-template.js";
export { fillTemplate } from "./messages/fill-template.js";
export { isRefusalCode } from "./messages/is-refusal-code.js";
export type { RefusedError } from "./messages/is-refused.js";
export { isRefused } from "./messages/is-refused.js";
export type { MailRefusalCode } from "./messages/mail-refusal-code.js";
export type { MergingRefusalCode } from "./messages/merge-refusal-code.js";
export type { Messages, NamedField, OwnTimelineKind, RefusalCode, Word } from "./messages/messages.js";
export type { Problem, ProblemReason, ProblemStatus } from "./messages/problem-of.js";
export { problemOf } from "./messages/problem-of.js";
export type { ReminderRefusalCode } from "./messages/reminder-refusal-code.js";
export { textOf } from "./messages/text-of.js";
export type { Account, AccountAddress, AccountDetails, AccountKind } from "./model/account.js";
export type { AccountContact } from "./model/account-contact.js";
export type { Actor } from "./model/actor.js";
export type { Address } from "./model/address.js";
export type { Addressee } from "./model/addressee.js";
export type { Attachment } from "./model/attachment.js";
export type {
  CalendarEvent,
  CalendarEventDetails,
  CallDirection,
  EventStatus,
  EventType,
  EventVisibility,
  TaskPriority,
} from "./model/calendar-event.js";
export type { CampaignMembership } from "./model/campaign-membership.js";
export type { Catalog } from "./model/catalog.js";
export type { CatalogType } from "./model/catalog-type.js";
export type { ChartLayout, ChartPlace } from "./model/chart-layout.js";
export type { Claim } from "./model/claim.js";
export type { Company } from "./model/company.js";
export type { Contact, ContactDetails } from "./model/contact.js";
export type { CustomField, CustomFieldFaultCode, CustomFields } from "./model/custom-fields.js";
export type { Delivery, DeliveryState } from "./model/delivery.js";
export type { DuplicateDismissal } from "./model/duplicate-dismissal.js";
export type { EmailMessage, EmailState } from "./model/email-message.js";
export type { EventCategory } from "./model/event-category.js";
export type { Field, FieldKind } from "./model/field-kinds.js";
export { fieldsOf } from "./model/field-kinds.js";
export type { Guest, GuestAnswer } from "./model/guest.js";
export type { ImportBatch } from "./model/import-batch.js";
export type { IndexesOf, ListField, ListIndex, OrderedIndex, RecordIndexes, ScalarField } from "./model/indexes.js";
export { indexes } from "./model/indexes.js";
export type { Journal, JournalChange, JournalKind, ValueChange } from "./model/journal.js";
export type { Labels } from "./model/labels.js";
export { labelIn } from "./model/labels.js";
export type { Lead, LeadDetails } from "./model/lead.js";
export type { Opportunity, OpportunityDetails } from "./model/opportunity.js";
export type { Pipeline } from "./model/pipeline.js";
export type { CrmRecord, CustomValue, CustomValues } from "./model/record.js";
export type { JsonRecord } from "./model/record-json.js";
export { recordOfJson, recordToJson } from "./model/record-json.js";
export { isRecordType } from "./model/record-schemas.js";
export type { AnyRecord, RecordType, RecordTypes } from "./model/record-types.js";
export type {
  IsoWeekday,
  Recurrence,
  RecurrenceEnd,
  RecurrenceFrequency,
  RecurrenceOverflow,
  RecurrenceWeekday,
} from "./model/recurrence.js";
export type {
  Category,
  Department,
  IndustrySector,
  JobFunction,
  LostReason,
  NamedRecord,
  Role,
  Source,
  Tag,
} from "./model/reference-data.js";
export type { ReferenceTo } from "./model/references-to.js";
export { referencesTo } from "./model/references-to.js";
export type { Reminder, ReminderAudience, ReminderMode, ReminderUnit } from "./model/reminder.js";
export type { Sequence } from "./model/sequence.js";
export type { Status, StatusKind } from "./model/status.js";
export type { Team } from "./model/team.js";
export type { Template, TemplateFormat, TemplateModel } from "./model/template.js";
export type { Json, TimelineEntry, TimelineKind } from "./model/timeline-entry.js";
export type { User } from "./model/user.js";
export { countryCodeOf } from "./normalisation/country-code.js";
export { e164 } from "./normalisation/e164.js";
export type { Mailbox, MailboxOptions } from "./normalisation/email-address.js";
export { isPlaceholderEmail, mailbox } from "./normalisation/email-address.js";
export { foldLetters } from "./normalisation/fold-letters.js";
export { nicknameGroups } from "./normalisation/nicknames.js";
export type { OrganisationName } from "./normalisation/organisation-name.js";
export { organisationName } from "./normalisation/organisation-name.js";
export { foldName } from "./normalisation/person-name.js";
export type { PhoneDigits } from "./normalisation/phone-number.js";
export { phoneDigits } from "./normalisation/phone-number.js";
export { phoneticKey } from "./normalisation/phonetic-key.js";
export type { Street } from "./normalisation/postal-address.js";
export { city, postcode, street } from "./normalisation/postal-address.js";
export type { CloseOthersRefusalCode } from "./opportunities/close-others-refusal-code.js";
export type { CreateOpportunityRefusalCode } from "./opportunities/decide-create-opportunity.js";
export type { MoveOpportunityRefusalCode } from "./opportunities/decide-move-opportunity.js";
export type { ReopenOpportunityRefusalCode } from "./opportunities/decide-reopen-opportunity.js";
export { expectedAmount } from "./opportunities/expected-amount.js";
export type { ForecastFigure, ForecastRow } from "./opportunities/forecast.js";
export type { ForecastRefusalCode } from "./opportunities/forecast-refusal-code.js";
export type {
  ImportOpportunitiesCommand,
  ImportStage,
  OpportunityRow,
  OpportunityRowField,
} from "./opportunities/import-opportunities.schema.js";
export type { ImportOpportunityRefusalCode } from "./opportunities/import-row-objections.js";
export { opportunityAsOf } from "./opportunities/opportunity-as-of.js";
export type { OpportunityCard } from "./opportunities/opportunity-card.js";
export type {
  CloseOthersCommand,
  Closing,
  CopyOpportunityCommand,
  LoseOpportunitiesCommand,
  LoseOpportunityCommand,
  MoveOpportunitiesCommand,
  MoveOpportunityCommand,
  OpportunitiesCommand,
  OpportunityCommand,
  OpportunityLoss,
  OpportunityMove,
  OrderConfirmedSignal,
  QuoteCreatedSignal,
  ReopenOpportunityCommand,
  UpdateOpportunityCommand,
  WinOpportunitiesCommand,
  WinOpportunityCommand,
} from "./opportunities/opportunity-commands.schema.js";
export type { NewOpportunity, OpportunityInput } from "./opportunities/opportunity-input.schema.js";
export type { OpportunityInputRefusalCode } from "./opportunities/opportunity-objections.js";
export type { ClosingProposal, OpportunityResult } from "./opportunities/opportunity-result.js";
export type { OpportunityRules } from "./opportunities/opportunity-rules.js";
export type { OpportunityCases, OpportunityWarningCode } from "./opportunities/opportunity-warnings.js";
export { opportunityWarnings } from "./opportunities/opportunity-warnings.js";
export type { QuoteDefaults } from "./opportunities/quote-defaults.js";
export type { RecurringFigure, RecurringRevenueRow } from "./opportunities/recurring-revenue.js";
export type {
  CompletedTerm,
  GivenTerm,
  RecurringTerm,
  RecurringTermRefusalCode,
} from "./opportunities/recurring-term.js";
export { completeTerm } from "./opportunities/recurring-term.js";
export type {
  OpportunitySignalRefusalCode,
  OrderAnswer,
  QuoteAnswer,
  SignalResult,
} from "./opportunities/signal-result.js";
export type { DecisionEnv } from "./plan/decision-env.js";
export { holdersOf, reassignedRecords, reassignRecord } from "./plan/reassign-record.js";
export { repeatedRecords } from "./plan/repeated-records.js";
export type { Check, Insert, Reassign, Remove, Replace, Write } from "./plan/write.js";
export type { Warning, WritePlan } from "./plan/write-plan.js";
export type { BlobStore } from "./ports/blob-store.js";
export type {
  CalendarSync,
  PutAnswer,
  PutRemoteEvent,
  RemoteChange,
  RemoteChanges,
  RemoteEvent,
} from "./ports/calendar-sync.js";
export type {
  CommercialDocument,
  CommercialDocuments,
  CommercialPage,
  CommercialState,
} from "./ports/commercial-documents.js";
export type { ClaimRequest, DeliveryClaims } from "./ports/delivery-claims.js";
export type { Dunning, DunningItem } from "./ports/dunning.js";
export type { HostPorts } from "./ports/host-ports.js";
export type { Mailer, OutgoingAttachment, OutgoingEmail } from "./ports/mailer.js";
export type { AllowedRecords, CrmAction, Policy } from "./ports/policy.js";
export type { ProjectRequest, Projects } from "./ports/projects.js";
export type { Commit, CommitReceipt, Storage, TimelinePage } from "./ports/storage.js";
export type { ErasedRecord, Erasure, KeptData, KeptReason } from "./privacy/erasure.js";
export type { HoldingRelation, SharedAddress } from "./privacy/holding.js";
export type { ExportedHolding, PersonExport, WithheldRecords } from "./privacy/person-export.js";
export type { PersonRefusalCode } from "./privacy/person-objections.js";
export { aggregateRecords } from "./query/aggregate.js";
export { comparePositions, compareScalars, positionReader } from "./query/compare-values.js";
export { fieldValue } from "./query/field-value.js";
export type {
  ContainsFilter,
  EqFilter,
  Filter,
  GroupFilter,
  InFilter,
  NotFilter,
  OrderFilter,
  OverlapsFilter,
  Scalar,
} from "./query/filter.js";
export { findRecords } from "./query/find-records.js";
export type { Matcher } from "./query/matches.js";
export { matcherOf, matches } from "./query/matches.js";
export type { Sort } from "./query/parse-sort.js";
export type { GroupBy, MeasureOf, Summary } from "./query/parse-summary.js";
export type {
  AggregateQuery,
  AggregateRow,
  FindQuery,
  Found,
  GroupKey,
  Measure,
  Position,
  SortKey,
} from "./query/query.js";
export type { QueryFaultCode } from "./query/query-scope.js";
export type { FieldPath, FieldPathTo, ListCondition, Plain, ScalarCondition, ValueAt, Where } from "./query/where.js";
export { alignStart } from "./recurrence/align-start.js";
export { firstOccurrence } from "./recurrence/first-occurrence.js";
export { formatRRule } from "./recurrence/format-rrule.js";
export { lastOccurrence } from "./recurrence/last-occurrence.js";
export { nextOccurrence } from "./recurrence/next-occurrence.js";
export { occurrencesBetween } from "./recurrence/occurrences-between.js";
export { occursAt } from "./recurrence/occurs-at.js";
export type { ParsedRule } from "./recurrence/parse-rrule.js";
export { parseRRule } from "./recurrence/parse-rrule.js";
export { recurrenceObjections } from "./recurrence/recurrence-objections.js";
export type { DayNoun, DayPhrases, PhraseForms, RecurrencePhrases } from "./recurrence/recurrence-phrases.js";
export type { RecurrenceRefusalCode, RRuleRefusalCode } from "./recurrence/recurrence-refusal-code.js";
export type { Occurrence, OccurrenceWindow, RecurringTimes } from "./recurrence/recurring-times.js";
export { summarizeRecurrence } from "./recurrence/summarize-recurrence.js";
export { summarizeRRuleText } from "./recurrence/summarize-rrule-text.js";
export type { AddedCategories } from "./reference-data/decide-add-shipped-categories.js";
export type { NamedEntryChanges, NamedRefusalCode } from "./reference-data/decide-named-entry.js";
export type { TakenRefusalCode } from "./reference-data/entry-claims.js";
export type { LossRefusalCode } from "./reference-data/loss-objections.js";
export type { NamedChoice, NamedEntry, NamedKind } from "./reference-data/named-kinds.js";
export { namedKinds } from "./reference-data/named-kinds.js";
export type { OwnFieldRefusalCode } from "./reference-data/own-field-objections.js";
export type { MandatoryFields, OwnFields } from "./reference-data/own-fields.js";
export type { ReferenceRefusalCode } from "./reference-data/resolve-named.js";
export type { ShippedEventCategory, ShippedLanguage } from "./reference-data/shipped-event-categories.js";
export { shippedEventCategories } from "./reference-data/shipped-event-categories.js";
export type { SkipReason } from "./reminders/decide-delivery.js";
export type { DeliveryReason } from "./reminders/delivery-reason.js";
export type { ReminderWarningCode } from "./reminders/plan-rearm.js";
export type { LatePolicy } from "./reminders/reminder-rules.js";
export type { StandingReason } from "./reminders/wanted-deliveries.js";
export type {
  ChartCondition,
  ChartDefinition,
  ChartFigure,
  ChartKey,
  ChartOf,
  CountFigure,
  DaysFigure,
  GreatestFigure,
  ReportDefinition,
  ReportedType,
  ShareFigure,
  Standing,
  StayFigure,
  SumFigure,
} from "./reports/chart-definition.js";
export { chartRows } from "./reports/chart-rows.js";
export type {
  ChartColumn,
  ChartRow,
  ChartTable,
  KeyName,
  OmittedCategories,
  Report,
  WithheldChart,
} from "./reports/chart-table.js";
export type { ChartMark, ChartPoint, ChartUnit, ChartView, ChartWords, ReportView } from "./reports/chart-view.js";
export type { DocumentRefusalCode } from "./reports/document-refusal-code.js";
export type { FigureKind } from "./reports/figure-text.js";
export { figureText } from "./reports/figure-text.js";
export type {
  LeadReport,
  LeadReportEmail,
  LeadReportEvent,
  LeadReportNames,
  LeadReportOpportunity,
} from "./reports/lead-report.js";
export type { ReportRefusalCode } from "./reports/report-refusal-code.js";
export { shippedReports } from "./reports/shipped-reports.js";
export { topCategories } from "./reports/top-categories.js";
export { viewChart, viewReport } from "./reports/view-report.js";
export type { DefineSequenceRefusalCode } from "./sequences/decide-define-sequence.js";
export type { ReferenceParts } from "./sequences/format-reference.js";
export { formatReference } from "./sequences/format-reference.js";
export type { ReferencedType } from "./sequences/sequence-id.js";
export type { BoardCard, BoardPlace } from "./status/board-place.js";
export type { DefinePipelineRefusalCode } from "./status/decide-define-pipeline.js";
export type { DisplacementRefusalCode } from "./status/displacements.js";
export { dotOf, mermaidOf } from "./status/draw-pipeline.js";
export type {
  Guard,
  GuardContext,
  Guards,
  MoveRefusalCode,
  MoveRules,
  StatusHolder,
} from "./status/move-objections.js";
export { moveObjections } from "./status/move-objections.js";
export type { PipelineDefinition } from "./status/pipeline-definition.js";
export { labelOf } from "./status/pipeline-definition.js";
export type { GuardsIn, HasStatuses, PipelineInCode, StatusIdIn, StatusInCode } from "./status/pipeline-in-code.js";
export type { PipelineInput, PipelineInputOf, StatusInput } from "./status/pipeline-input.schema.js";
export type { PossibleMove } from "./status/possible-move.js";
export { shippedPipeline } from "./status/shipped-pipelines.js";
export type { RoleOfKind, StatusRole } from "./status/status-roles.js";
export { roleOfStatus, rolesOfKind } from "./status/status-roles.js";
export type { StageConversion, StatusStay } from "./status/status-stays.js";
export { stageConversion, statusStays, timeInStatus } from "./status/status-stays.js";
export { statusesAfter } from "./status/statuses-after.js";
export type { PipelineFaultCode } from "./status/verify-pipeline.js";
export { verifyPipeline } from "./status/verify-pipeline.js";
export type { AddedTemplates } from "./templates/decide-add-shipped-templates.js";
export type { SaveTemplateRefusalCode } from "./templates/decide-template.js";
export type { TemplateValues } from "./templates/placeholders.js";
export { placeholders } from "./templates/placeholders.js";
export type { RenderedMessage } from "./templates/render-template.js";
export { renderTemplate } from "./templates/render-template.js";
export type { ShippedTemplate, ShippedTexts } from "./templates/shipped-templates.js";
export { shippedTemplates } from "./templates/shipped-templates.js";
export type {
  AddShippedTemplates,
  NewTemplate,
  RenderTemplateQuery,
  TemplateCommand,
  TemplateInput,
  UpdateTemplateCommand,
} from "./templates/template-input.schema.js";
export type { TemplateNameRefusalCode } from "./templates/template-names.js";
export type { TemplateRefusalCode } from "./templates/verify-template.js";
export { templateObjections } from "./templates/verify-template.js";
