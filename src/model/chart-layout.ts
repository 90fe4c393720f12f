import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** How a user wants to see one chart of a report. */
export interface ChartPlace {
  /** Code of the chart within the report. */
  readonly chart: string;
  /** Whether its legend is shown. */
  readonly legend: boolean;
  /** Columns that the table behind it shows besides its own, as names of fields, in order. */
  readonly columns: readonly string[];
  /** Whether it is left out of the report until it is asked for by its code. */
  readonly hidden: boolean;
  /** Whether it is shown over the whole width. */
  readonly wide: boolean;
}

/** How a user arranged the charts of a report. There is at most one for each user and report. */
export interface ChartLayout extends CrmRecord<"chartLayout"> {
  /** Whose arrangement it is. */
  readonly userId: Id<"user">;
  /** Code of the report. */
  readonly report: string;
  /** The charts in the order in which they are shown; those of the report that are not named follow in its own order. */
  readonly charts: readonly ChartPlace[];
}
