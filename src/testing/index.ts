/**
 * For those who write a storage: the conformance kit, which checks every promise of the storage port without a test
 * runner. For those who test what they build on the library: records that make sense, whole sample companies, scenarios, a clock and
 * ids that can be foretold, and a storage, a mailer and files that tell what they were asked and fail on demand.
 *
 * @module
 */
export type { FailedCall } from "./build/at-every-call.js";
export { atEveryCall } from "./build/at-every-call.js";
export type { RecordFields } from "./build/build-record.js";
export { buildRecord } from "./build/build-record.js";
export type { FailingStorageOptions, FailOn } from "./build/failing-storage.js";
export { failingStorage } from "./build/failing-storage.js";
export type { FixedClock } from "./build/fixed-clock.js";
export { fixedClock } from "./build/fixed-clock.js";
export type { RecordedBlob, RecordedBlobCall, RecordingBlobs } from "./build/recording-blobs.js";
export { recordingBlobs } from "./build/recording-blobs.js";
export type { RecordingMailer } from "./build/recording-mailer.js";
export { recordingMailer } from "./build/recording-mailer.js";
export type { RecordingStorage } from "./build/recording-storage.js";
export { recordingStorage } from "./build/recording-storage.js";
export { refusalsOf } from "./build/refusals-of.js";
export type { SampleSize } from "./build/sample-record.js";
export type { SeededRandom } from "./build/seeded-random.js";
export { seededRandom } from "./build/seeded-random.js";
export { sequentialIds } from "./build/sequential-ids.js";
export { storageCases } from "./cases/storage-cases.js";
export { checkStorage } from "./check-storage.js";
export type { SampleCompanyOptions } from "./company/store-sample-company.js";
export { storeSampleCompany } from "./company/store-sample-company.js";
export type { CaseReport } from "./kit/check-case.js";
export type { StorageCase } from "./kit/storage-case.js";
export { promiseOf } from "./kit/storage-case.js";
export type { OpenedStorage, StorageHarness } from "./kit/storage-harness.js";
export { blobStoreCases } from "./ports/blob-store-cases.js";
export { calendarSyncCases } from "./ports/calendar-sync-cases.js";
export { commercialDocumentCases } from "./ports/commercial-document-cases.js";
export { deliveryClaimCases } from "./ports/delivery-claim-cases.js";
export { dunningCases } from "./ports/dunning-cases.js";
export type { FakeCalendar, FakeCalendarFaults } from "./ports/fake-calendar.js";
export { fakeCalendar } from "./ports/fake-calendar.js";
export type { InspectedMailer, MailerSeed, ReceivedEmail } from "./ports/mailer-cases.js";
export { mailerCases } from "./ports/mailer-cases.js";
export type { PortCase } from "./ports/port-case.js";
export { checkPort } from "./ports/port-case.js";
export { projectCases } from "./ports/project-cases.js";
export { sampleEmail } from "./ports/sample-email.js";
export { sampleExchangedEvent } from "./ports/sample-exchanged-event.js";
export type { RandomRun } from "./random/compare-with-model.js";
export { compareFiguresWithModel, comparePagesWithModel } from "./random/compare-with-model.js";
export type { RandomType } from "./random/random-fields.js";
export { randomFilter } from "./random/random-filter.js";
export { randomAggregateQuery, randomFindQuery, randomSort } from "./random/random-queries.js";
export { randomRecords } from "./random/random-records.js";
export type { BuilderOptions } from "./records/builder-options.js";
export type { BuilderFields, NamingFields, RecordBuilders } from "./records/record-builders.js";
export { recordBuilders } from "./records/record-builders.js";
export type { RecordSet } from "./records/record-set.js";
export type {
  BuiltConversion,
  ContactAtAccount,
  EventWithGuests,
  PipelineWithStatuses,
  ReminderWithTemplate,
} from "./records/related-records.js";
export {
  buildContactAt,
  buildConversion,
  buildEventWithGuests,
  buildPipelineOf,
  buildReminderOf,
} from "./records/related-records.js";
export type { StoreRecordsOptions } from "./records/store-records.js";
export { storeRecords } from "./records/store-records.js";
export type { ScenarioBody, Step } from "./scenario/scenario.js";
export { scenario } from "./scenario/scenario.js";
