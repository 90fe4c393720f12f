import type { IdSource } from "../../kernel/id.js";

/** What builders of records go by. */
export interface BuilderOptions {
  /** Makes the ids; `lead-000001` and so on unless said otherwise. */
  readonly newId?: IdSource | undefined;
  /** The time at which records are made; a clock that stands still on 2 March 2026 unless said otherwise. */
  readonly clock?: (() => Date) | undefined;
  /** The company that records belong to, `acme` unless said otherwise; `null` for all. */
  readonly companyId?: string | null | undefined;
  /** The user who is in charge of them, organises events and so on; `ann` unless said otherwise. */
  readonly userId?: string | undefined;
}

/** What is known when one record is made. */
export interface Making {
  /** Its id. */
  readonly id: string;
  /** How many records of its type were made before, so that names differ. */
  readonly n: number;
  /** The time. */
  readonly now: Date;
  /** The company. */
  readonly companyId: string | null;
  /** The user. */
  readonly userId: string;
}
