/** How many leads a bulk command takes. */
export const bulkSize = 500;

/** The page that is read: the better leads of a company, by name. */
export const pageQuery = { minScore: 3, limit: 100 } as const;

/** How many cards of each column the board shows. */
export const cardsShown = 20;

/** The open statuses of the pipeline that the library ships, between which leads are moved. */
export const openStatuses = [
  "lead.to-process",
  "lead.marketing-qualification",
  "lead.sales-qualification",
  "lead.nurturing",
] as const;

/** All statuses of that pipeline, in the order of the board's columns. */
export const boardStatuses = [...openStatuses, "lead.converted", "lead.lost"] as const;

/** One way of doing the jobs that are compared, in a schema of its own; every one gives what the others give. */
export interface Contender {
  /** Enters the lead of a number; with its line of history. */
  readonly create: (i: number) => Promise<unknown>;
  /** Moves a lead to another open status, if its company is the actor's; with its line of history. */
  readonly move: (leadId: string, statusId: string) => Promise<unknown>;
  /** Assigns leads to a user, those of other companies and lost ones aside; with a line of history for each. */
  readonly takeCharge: (leadIds: readonly string[], userId: string) => Promise<unknown>;
  /** Reads the first page of a filtered, sorted list, and where the next begins. */
  readonly page: () => Promise<{ readonly records: readonly unknown[] }>;
  /** Reads the columns of the board with their counts and first cards. */
  readonly board: () => Promise<{ readonly columns: readonly unknown[] }>;
  /** Reads one lead. */
  readonly read: (leadId: string) => Promise<unknown>;
  /** Counts the leads of each status and adds their scores up. */
  readonly aggregate: () => Promise<readonly unknown[]>;
}
