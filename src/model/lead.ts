import type { CivilDate } from "../kernel/civil-date.js";
import type { Id } from "../kernel/id.js";
import type { Address } from "./address.js";
import type { CrmRecord } from "./record.js";

/** What a user may enter of a lead. The guide's panels "Fiche de la piste", "Suivi" and "Marketing". */
export interface LeadDetails {
  /** How the person is addressed, such as `Mme` or `Dr`. */
  readonly title: string | null;
  /** The person's first name. */
  readonly firstName: string | null;
  /** The person's last name. This or the company name is mandatory. */
  readonly lastName: string | null;
  /** The company that the lead stands for. This or the last name is mandatory. */
  readonly companyName: string | null;
  /** What the person does in the company. */
  readonly jobFunctionId: Id<"jobFunction"> | null;
  /** Where in the company the person works. */
  readonly departmentId: Id<"department"> | null;
  /** What the company does. */
  readonly industrySectorId: Id<"industrySector"> | null;
  /** Land line, as it was entered. */
  readonly fixedPhone: string | null;
  /** Mobile phone, as it was entered. */
  readonly mobilePhone: string | null;
  /** E-mail address. */
  readonly email: string | null;
  /** Web site of the company, with or without `https://`. */
  readonly website: string | null;
  /** Postal address. */
  readonly address: Address | null;
  /** Where the host keeps the picture: a key or URL, never the picture itself. */
  readonly picture: string | null;
  /** Free text. */
  readonly description: string | null;
  /** The colleague in charge, `null` until somebody is. */
  readonly assignedToId: Id<"user"> | null;
  /** The team in charge. */
  readonly teamId: Id<"team"> | null;
  /** The date of creation that the company counts by; it may lie before the record's own `createdAt`. */
  readonly createdOn: CivilDate;
  /** The score that a user gave, 0 to 5 stars; it wins over what scoring rules propose. */
  readonly manualScore: number | null;
  /** Code of the band of company sizes, as the settings define them. */
  readonly sizeBand: string | null;
  /** An account of strategic weight. */
  readonly keyAccount: boolean;
  /** Is fed with marketing content before sales takes over. */
  readonly nurturing: boolean;
  /** Where the lead came from. */
  readonly sourceId: Id<"source"> | null;
  /** What kind of lead it is, such as association, SME, investor. */
  readonly categoryId: Id<"category"> | null;
  /** Labels. */
  readonly tagIds: readonly Id<"tag">[];
  /** The person does not want to be called: no call list of the library holds the lead. */
  readonly doNotCall: boolean;
  /** The person does not want e-mail: no mailing of the library reaches the lead. */
  readonly doNotEmail: boolean;
  /** What another system calls this lead; unique there, not here. */
  readonly externalId: string | null;
}

/** Somebody, or a company, who may become a customer. The guide's « piste ». */
export interface Lead extends CrmRecord<"lead">, LeadDetails {
  /** Where the lead stands. One of the statuses of the lead's pipeline. */
  readonly statusId: Id<"status">;
  /** Since when the lead has its status. */
  readonly statusSince: Date;
  /** Where the card lies in its column of the board: columns are sorted by it, as text. */
  readonly boardRank: string;
  /** Company and person in one line, "ACME, Ann Lee"; made by the library. */
  readonly fullName: string;
  /** Stars that count, 0 to 5: the manual score, else the proposed one, else 0; made by the library. */
  readonly score: number;
  /** What the scoring rules propose, `null` without rules; made by the library. */
  readonly proposedScore: number | null;
  /** Codes of the scoring rules that spoke; made by the library. */
  readonly scoreReasons: readonly string[];
  /** Folded text that free-text search looks through; made by the library. */
  readonly searchText: string;
  /** Normalised keys that likely duplicates share; made by the library. */
  readonly matchKeys: readonly string[];
  /** Why the lead was lost, while it is. */
  readonly lostReasonId: Id<"lostReason"> | null;
  /** What was said besides the reason, while it is lost. */
  readonly lostNote: string | null;
  /** When the lead was lost, while it is; `null` too for one that was imported as lost. */
  readonly lostAt: Date | null;
  /** When the lead was converted, once; `null` too for one that was imported as converted. */
  readonly convertedAt: Date | null;
  /** Who converted it. */
  readonly convertedById: Id<"user"> | null;
  /** The account that it became. */
  readonly convertedAccountId: Id<"account"> | null;
  /** The contacts that it became. */
  readonly convertedContactIds: readonly Id<"contact">[];
  /** The opportunity that came of it. */
  readonly convertedOpportunityId: Id<"opportunity"> | null;
  /** The import that made it. */
  readonly importBatchId: Id<"importBatch"> | null;
  /** The lead that this one was merged into and that answers for it; `null` for every lead in use. */
  readonly mergedIntoId: Id<"lead"> | null;
}
