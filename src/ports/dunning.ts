import type { CivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";

/** A claim that is being followed up: an invoice that was not paid in time (guide: « relance client »). */
export interface DunningItem {
  /** Names the invoice, such as `invoice/17`. */
  readonly key: RecordKey;
  /** What people call it by. */
  readonly reference: string;
  /** The account that owes. */
  readonly accountId: Id<"account">;
  /** When it was due. */
  readonly dueOn: CivilDate;
  /** What is still owed, in minor units of the currency. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** How many reminders were sent. */
  readonly level: number;
}

/** Reads the host's follow-up of claims. Each clause is a promise, with cases of the same id in the kit. */
export interface Dunning {
  /**
   * Reads the claims on accounts.
   *
   * - `dunning.accounts`: gives those on the accounts named and no other.
   * - `dunning.order`: gives the one that was due first first.
   */
  ofAccounts(accountIds: readonly string[]): Promise<readonly DunningItem[]>;
}
