import type { CrmRecord } from "./record.js";

/** One import of leads from a file, so that it can be resumed and undone. */
export interface ImportBatch extends CrmRecord<"importBatch"> {
  /** The file or other source, as the host calls it. */
  readonly name: string;
  /** `running` until every row was committed, `done` afterwards, `undone` when it was taken back. */
  readonly state: "running" | "done" | "undone";
  /** How many rows of the file were dealt with so far; a resumed import goes on after them. */
  readonly rowsDone: number;
  /** How many leads it created. */
  readonly created: number;
  /** How many leads it updated. */
  readonly updated: number;
  /** How many rows it left out, as duplicates or invalid. */
  readonly skipped: number;
}
