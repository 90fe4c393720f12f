/** Where a database keeps the records that are compared. */
export interface RecordSource {
  /** The table; with what it is in before it, outermost first, where the database looks elsewhere: `["crm", "lead"]`. */
  readonly table: string | readonly string[];
  /** The column of the id. Pairs are ordered by it, in the order that the database sorts it. */
  readonly idColumn: string;
  /**
   * Which records are compared, as SQL on the table's own columns: `archived_at is null`; all of them if absent. It goes
   * into the text as it is, so nothing that a user typed may be in it.
   */
  readonly where?: string;
}
