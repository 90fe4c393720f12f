import type { Id, RecordKey } from "../kernel/id.js";
import type { Address } from "./address.js";
import type { CrmRecord } from "./record.js";

/** What an account is to the company. It may be several at once. */
export type AccountKind = "prospect" | "customer" | "supplier" | "internal" | "factor";

/** One of an account's addresses, with the marks that say what it is for. */
export interface AccountAddress {
  /** The address itself, a copy of its own. */
  readonly address: Address;
  /** Bills go there. */
  readonly billing: boolean;
  /** Goods go there. */
  readonly delivery: boolean;
  /** Proposed first among the addresses of its marks; at most one address of each mark is. */
  readonly isDefault: boolean;
}

/** What a user may enter of an account. */
export interface AccountDetails {
  /** Name of the company; of an individual the first and last name, made by the library. Never blank. */
  readonly name: string;
  /** `true` for a company, `false` for an individual. */
  readonly isCompany: boolean;
  /** How an individual is addressed, such as `Mme`; `null` for a company. */
  readonly title: string | null;
  /** First name of an individual; `null` for a company. */
  readonly firstName: string | null;
  /** Last name of an individual; `null` for a company. */
  readonly lastName: string | null;
  /** What the account is to the company, without repetition; an account made from a lead is a prospect. */
  readonly kinds: readonly AccountKind[];
  /** E-mail address. */
  readonly email: string | null;
  /** Land line, as it was entered. */
  readonly fixedPhone: string | null;
  /** Mobile phone, as it was entered. */
  readonly mobilePhone: string | null;
  /** Web site, with or without `https://`. */
  readonly website: string | null;
  /** Where the host keeps the logo or portrait: a key or URL, never the picture itself. */
  readonly picture: string | null;
  /** Where the account came from. */
  readonly sourceId: Id<"source"> | null;
  /** What the account does. */
  readonly industrySectorId: Id<"industrySector"> | null;
  /** What kind of account it is, such as association, SME, investor. */
  readonly categoryId: Id<"category"> | null;
  /** Code of the band of company sizes, as the settings define them. */
  readonly sizeBand: string | null;
  /** How interesting the account is, 0 to 5 stars; `null` while nobody said. */
  readonly score: number | null;
  /** An account of strategic weight. */
  readonly keyAccount: boolean;
  /** Is fed with marketing content before sales takes over. */
  readonly nurturing: boolean;
  /** The colleague in charge, `null` until somebody is. */
  readonly assignedToId: Id<"user"> | null;
  /** The team in charge. */
  readonly teamId: Id<"team"> | null;
  /** Labels. */
  readonly tagIds: readonly Id<"tag">[];
  /** Free text. */
  readonly description: string | null;
  /** Postal addresses, in the order in which they are shown. */
  readonly addresses: readonly AccountAddress[];
  /** ISO 4217 code of the currency that quotes use unless an opportunity says otherwise; `null` for the company's. */
  readonly currency: string | null;
  /** Language tag of the documents made for the account; `null` for the company's. */
  readonly language: string | null;
  /** ISO 3166-1 alpha-2 code of the country whose conventions documents follow; `null` for the company's. */
  readonly countryCode: string | null;
  /** Does not want to be called: no call list of the library holds the account. */
  readonly doNotCall: boolean;
  /** Does not want e-mail: no mailing of the library reaches the account. */
  readonly doNotEmail: boolean;
  /** Companies besides the record's own whose users see the account too. */
  readonly sharedCompanyIds: readonly Id<"company">[];
  /** What another system calls this account; unique there, not here. */
  readonly externalId: string | null;
}

/** A company or an individual that the company deals with. The guide's « tiers ». */
export interface Account extends CrmRecord<"account">, AccountDetails {
  /** Number drawn from the company's sequence, never used again; `null` where no sequence is defined. */
  readonly reference: string | null;
  /** Where a prospect stands; `null` where prospects have no statuses, and for what never was a prospect. */
  readonly statusId: Id<"status"> | null;
  /** Since when the account has its status; `null` without one. */
  readonly statusSince: Date | null;
  /** Where the card lies in its column of the board: columns are sorted by it, as text; `null` without a status. */
  readonly boardRank: string | null;
  /** Why the prospect was lost, while it is, if a reason was given. */
  readonly lostReasonId: Id<"lostReason"> | null;
  /** What was said besides the reason, while it is lost. */
  readonly lostNote: string | null;
  /** When the prospect was lost, while it is. */
  readonly lostAt: Date | null;
  /** Projects that the host generated for the account; they stay when the prospect becomes a customer. */
  readonly projectKeys: readonly RecordKey[];
  /** Folded text that free-text search looks through; made by the library. */
  readonly searchText: string;
  /** Normalised keys that likely duplicates share; made by the library. */
  readonly matchKeys: readonly string[];
  /** The account that this one was merged into and that answers for it; `null` for every account in use. */
  readonly mergedIntoId: Id<"account"> | null;
}
