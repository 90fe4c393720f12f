import type { CivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";

/** Where a quote or an order stands. */
export type CommercialState = "draft" | "finalized" | "confirmed" | "cancelled";

/** A quote or an order of the host's, as far as the library shows it. */
export interface CommercialDocument {
  /** Names it: `quote/…` or `order/…`. */
  readonly key: RecordKey;
  /** What it is. */
  readonly kind: "quote" | "order";
  /** What people call it by. */
  readonly reference: string;
  /** The account that it is for. */
  readonly accountId: Id<"account">;
  /** The date on it. */
  readonly date: CivilDate;
  /** The total in minor units of the currency, such as cents. */
  readonly total: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Where it stands. */
  readonly state: CommercialState;
}

/** One page of documents. */
export interface CommercialPage {
  /** The documents, in order. */
  readonly documents: readonly CommercialDocument[];
  /** Where the next page begins, `null` at the end. Only the host can read it. */
  readonly next: string | null;
}

/** Reads the host's quotes and orders. Each clause is a promise, with cases of the same id in the kit. */
export interface CommercialDocuments {
  /**
   * Reads the documents of accounts.
   *
   * - `documents.accounts`: gives those of the accounts named and no other, of both kinds and in every state.
   * - `documents.order`: gives the latest date first; those of one date in an order that does not change.
   * - `documents.page`: gives `limit` at most, and a `next` that goes on where the page ended, until `null`: each once.
   */
  ofAccounts(
    accountIds: readonly string[],
    page: {
      /** How many at most. */
      readonly limit: number;
      /** The `next` of the page before; `null` for the first. */
      readonly after: string | null;
    },
  ): Promise<CommercialPage>;
}
