/**
 * For those who write a storage: the conformance kit, which checks every promise of the storage port without a test
 * runner. For those who test what they build on the library: a clock, ids, records and storages that can be foretold.
 *
 * @module
 */
export type { RecordFields } from "./build/build-record.js";
export { buildRecord } from "./build/build-record.js";
export type { FailOn } from "./build/failing-storage.js";
export { failingStorage } from "./build/failing-storage.js";
export type { FixedClock } from "./build/fixed-clock.js";
export { fixedClock } from "./build/fixed-clock.js";
export type { RecordingMailer } from "./build/recording-mailer.js";
export { recordingMailer } from "./build/recording-mailer.js";
export type { RecordingStorage } from "./build/recording-storage.js";
export { recordingStorage } from "./build/recording-storage.js";
export type { SampleSize } from "./build/sample-record.js";
export type { SeededRandom } from "./build/seeded-random.js";
export { seededRandom } from "./build/seeded-random.js";
export { sequentialIds } from "./build/sequential-ids.js";
export { storageCases } from "./cases/storage-cases.js";
export { checkStorage } from "./check-storage.js";
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
