import { bigint, boolean, date, doublePrecision, integer, jsonb, pgSchema, text, timestamp } from "drizzle-orm/pg-core";

/** Columns that every table has. */
const record = () => ({
  id: text().primaryKey(),
  version: doublePrecision().notNull(),
  createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  updatedAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  companyId: text(),
  archivedAt: timestamp({ withTimezone: true, precision: 3 }),
  custom: jsonb().notNull(),
});

const lead = () => ({
  ...record(),
  title: text(),
  firstName: text(),
  lastName: text(),
  companyName: text(),
  jobFunctionId: text(),
  departmentId: text(),
  industrySectorId: text(),
  fixedPhone: text(),
  mobilePhone: text(),
  email: text(),
  website: text(),
  addressExtra: text(),
  addressStreet: text(),
  addressPostalCode: text(),
  addressCity: text(),
  addressRegion: text(),
  addressCountryCode: text(),
  picture: text(),
  description: text(),
  assignedToId: text(),
  teamId: text(),
  createdOn: date().notNull(),
  manualScore: doublePrecision(),
  sizeBand: text(),
  keyAccount: boolean().notNull(),
  nurturing: boolean().notNull(),
  sourceId: text(),
  categoryId: text(),
  tagIds: text().array().notNull(),
  doNotCall: boolean().notNull(),
  doNotEmail: boolean().notNull(),
  externalId: text(),
  statusId: text().notNull(),
  statusSince: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  boardRank: text().notNull(),
  fullName: text().notNull(),
  score: doublePrecision().notNull(),
  proposedScore: doublePrecision(),
  scoreReasons: text().array().notNull(),
  searchText: text().notNull(),
  matchKeys: text().array().notNull(),
  lostReasonId: text(),
  lostNote: text(),
  lostAt: timestamp({ withTimezone: true, precision: 3 }),
  convertedAt: timestamp({ withTimezone: true, precision: 3 }),
  convertedById: text(),
  convertedAccountId: text(),
  convertedContactIds: text().array().notNull(),
  convertedOpportunityId: text(),
  importBatchId: text(),
  mergedIntoId: text(),
  hasAddress: boolean().notNull(),
});

const timelineEntry = () => ({
  ...record(),
  kind: text().notNull(),
  at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  actorId: text(),
  subjectKey: text().notNull(),
  relatedKeys: text().array().notNull(),
  fromStatusId: text(),
  toStatusId: text(),
  spentMs: doublePrecision(),
  data: jsonb(),
  commitNumber: bigint({ mode: "number" }).notNull(),
  commitOrdinal: integer().notNull(),
});

/** The library's tables, as Drizzle is told of them. */
export function tablesOf(schema: string) {
  const within = pgSchema(schema);
  return {
    lead: within.table("lead", lead()),
    pipeline: within.table("pipeline", record()),
    timelineCommit: within.table("timeline_commit", {
      number: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
      position: bigint({ mode: "number" }),
    }),
    timelineEntry: within.table("timeline_entry", timelineEntry()),
  };
}

/** What {@link tablesOf} gives. */
export type Tables = ReturnType<typeof tablesOf>;
