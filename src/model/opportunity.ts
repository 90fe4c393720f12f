import type { CivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** What a user may enter of an opportunity. Amounts are whole minor units of `currency`, such as cents, never negative. */
export interface OpportunityDetails {
  /** What may be sold. Never blank. */
  readonly name: string;
  /** The account that may buy. This or the contact is mandatory. */
  readonly accountId: Id<"account"> | null;
  /** The person who may buy, or who speaks for the account. This or the account is mandatory. */
  readonly contactId: Id<"contact"> | null;
  /** The lead that it came from, if it did. */
  readonly leadId: Id<"lead"> | null;
  /** ISO 4217 code of the currency of every amount of the opportunity. */
  readonly currency: string;
  /** What the sale is likely to bring, in minor units; `null` while nobody said. */
  readonly amount: number | null;
  /** What it brings at best, in minor units; `null` while nobody said. */
  readonly bestCase: number | null;
  /** What it brings at worst, in minor units; `null` while nobody said. */
  readonly worstCase: number | null;
  /** Chance of success in percent that a user gave, 0 included; it wins over what the status proposes. */
  readonly manualProbability: number | null;
  /** How interesting the opportunity is, 0 to 5 stars; `null` while nobody said. */
  readonly rating: number | null;
  /** The day by which it is expected to be won; `null` while nobody said. */
  readonly expectedCloseOn: CivilDate | null;
  /** Code of the kind of sale, as the settings define them, such as `new` or `renewal`. */
  readonly type: string | null;
  /** Where the opportunity came from. */
  readonly sourceId: Id<"source"> | null;
  /** The colleague in charge, `null` until somebody is. */
  readonly assignedToId: Id<"user"> | null;
  /** The team in charge. */
  readonly teamId: Id<"team"> | null;
  /** Free text. */
  readonly description: string | null;
  /** What it brings each month besides `amount`, in minor units; `null` for revenue that does not recur. */
  readonly recurringAmount: number | null;
  /** The first day of the recurring revenue; `null` without one. */
  readonly recurringStartOn: CivilDate | null;
  /** For how many months the revenue recurs; `null` without it, and while it has no end. */
  readonly recurringMonths: number | null;
  /** The last day of the recurring revenue; `null` as for the months. */
  readonly recurringEndOn: CivilDate | null;
  /** What another system calls this opportunity; unique there, not here. */
  readonly externalId: string | null;
}

/** A sale that may come about. */
export interface Opportunity extends CrmRecord<"opportunity">, OpportunityDetails {
  /** Number drawn from the company's sequence, never used again; `null` where no sequence is defined. */
  readonly reference: string | null;
  /** Where the opportunity stands. One of the statuses of its pipeline. */
  readonly statusId: Id<"status">;
  /** When it came up: when it was created, and of one that was imported when the other system says so; made by the library. */
  readonly openedAt: Date;
  /** Since when the opportunity has its status. */
  readonly statusSince: Date;
  /** Where the card lies in its column of the board: columns are sorted by it, as text. */
  readonly boardRank: string;
  /** Chance that counts, 0 to 100 percent: the manual one, else the status's, else `null`; made by the library. */
  readonly probability: number | null;
  /** Recurring amount times months, plus `amount`, in minor units; `null` while the months are; made by the library. */
  readonly contractValue: number | null;
  /** When it was won or lost; `null` while it is neither. */
  readonly closedAt: Date | null;
  /** Who closed it; `null` while it is open, and when an order's confirmation did. */
  readonly closedById: Id<"user"> | null;
  /** Why it was lost, while it is, if a reason was given. */
  readonly lostReasonId: Id<"lostReason"> | null;
  /** What was said besides the reason, while it is lost. */
  readonly lostNote: string | null;
  /** The host's quotes that were made from it, oldest first. */
  readonly quoteKeys: readonly RecordKey[];
  /** The host's orders that belong to it, oldest first. */
  readonly orderKeys: readonly RecordKey[];
  /** Folded text that free-text search looks through; made by the library. */
  readonly searchText: string;
}
