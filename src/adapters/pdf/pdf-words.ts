/** The texts of the documents that are no data. */
export interface PdfWords {
  /** What stands below each page. */
  readonly page: (page: number, of: number) => string;
  /** What is read aloud in the place of a chart. */
  readonly figure: (title: string, points: number) => string;
  /** When the document was made. */
  readonly madeOn: (date: string) => string;
  /** What a lead report is called. */
  readonly lead: string;
  /** Stars of a score. */
  readonly score: (stars: number) => string;
  /** What the fields of a lead are called. */
  readonly fields: Readonly<Record<LeadFieldName, string>>;
  /** What the parts of a lead report are called. */
  readonly parts: Readonly<Record<LeadPartName, string>>;
  /** What the columns of its tables are called. */
  readonly columns: Readonly<Record<LeadColumnName, string>>;
  /** For what is so. */
  readonly yes: string;
}

/** The fields of a lead that a document shows. */
export type LeadFieldName =
  | "company"
  | "name"
  | "jobFunction"
  | "department"
  | "fixedPhone"
  | "mobilePhone"
  | "email"
  | "website"
  | "address"
  | "status"
  | "statusSince"
  | "lostReason"
  | "lostNote"
  | "source"
  | "category"
  | "tags"
  | "industrySector"
  | "sizeBand"
  | "score"
  | "keyAccount"
  | "assignedTo"
  | "team"
  | "createdOn"
  | "updatedAt"
  | "convertedAt"
  | "doNotCall"
  | "doNotEmail";

/** The parts of a lead report. */
export type LeadPartName = "contact" | "profile" | "followUp" | "description" | "events" | "opportunities" | "emails";

/** The columns of the tables of a lead report. */
export type LeadColumnName =
  | "subject"
  | "date"
  | "category"
  | "state"
  | "name"
  | "status"
  | "amount"
  | "closing"
  | "recipients";
