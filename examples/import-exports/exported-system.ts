import type { CellValues, ImportStage, ToldColumns } from "crmkit";

/** A field of an opportunity that a column of another system may hold. */
export type DealField =
  | "externalId"
  | "name"
  | "accountName"
  | "stage"
  | "amount"
  | "bestCase"
  | "worstCase"
  | "currency"
  | "probability"
  | "openedOn"
  | "expectedCloseOn"
  | "wonOn"
  | "lostOn"
  | "description";

/** How the files of another system are read: what each column holds, and what its values are here. */
export interface ExportedSystem {
  /** What the system is called. */
  readonly name: string;
  /** Its people: leads here. */
  readonly leads: {
    /** By header; `null` for a column that has no place here. */
    readonly columns: ToldColumns;
    /** By what a column holds, and the value there. */
    readonly values: CellValues;
    /** Texts that mean nothing there. */
    readonly blanks?: readonly string[];
  };
  /** Its sales: opportunities here. */
  readonly deals: {
    /** By header; `null` for a column that has no place here. One column may hold several fields. */
    readonly columns: Readonly<Record<string, DealField | readonly DealField[] | null>>;
    /** What its stages are here. */
    readonly stages: Readonly<Record<string, ImportStage>>;
    /** A column whose values "Won" and "Lost" count for more than the stage. */
    readonly outcome?: string;
  };
}
