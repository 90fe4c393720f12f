import type { ModelCatalog } from "./sales-model-catalogs.js";
import type { ModelImport } from "./sales-model-imports.js";
import type { ModelLink } from "./sales-model-links.js";
import type { ModelMerge } from "./sales-model-merges.js";
import type { ModelNamed } from "./sales-model-named.js";
import type { ModelReason } from "./sales-model-reasons.js";

/** Who acts: two colleagues and a job without a user at one company, and a user of another. */
export type Who = "ann" | "bob" | "job" | "gus";

/** What the model has to know of an actor. */
export interface Persona {
  /** The user. */
  readonly userId: string | null;
  /** The company. */
  readonly companyId: string;
  /** The active team. */
  readonly teamId: string | null;
  /** When {@link pastDay} begins where the actor is. */
  readonly pastDay: string;
}

/** A day before everything that happens in the model. */
export const pastDay = "2026-02-01";

const utc = `${pastDay}T00:00:00.000Z`;

/** The actors. */
export const personas: Readonly<Record<Who, Persona>> = {
  ann: { userId: "ann", companyId: "acme", teamId: "sales", pastDay: "2026-01-31T23:00:00.000Z" },
  bob: { userId: "bob", companyId: "acme", teamId: "sales", pastDay: utc },
  job: { userId: null, companyId: "acme", teamId: null, pastDay: utc },
  gus: { userId: "gus", companyId: "globex", teamId: "west", pastDay: utc },
};

/** What differs from run to run. */
export interface SalesSettings {
  /** Whether prospects have statuses. */
  readonly prospectStatuses: boolean;
  /** Whether a confirmed order wins. */
  readonly winOnOrder: boolean;
  /** Whether a lead is lost only with a reason. */
  readonly leadReason: boolean;
  /** Whether an opportunity is lost only with a reason. */
  readonly opportunityReason: boolean;
}

/** What every record of the model has; fields are called as those of the stored record. */
export interface ModelRecord {
  readonly id: string;
  readonly companyId: string;
  version: number;
  archivedAt: Date | null;
}

/** What leads, accounts and contacts have in common: they can be merged. */
export interface ModelParty extends ModelRecord {
  email: string | null;
  doNotCall: boolean;
  assignedToId: string | null;
  teamId: string | null;
  mergedIntoId: string | null;
}

/** A lead. */
export interface ModelLead extends ModelParty {
  lastName: string | null;
  companyName: string | null;
  statusId: string;
  statusSince: Date;
  lostReasonId: string | null;
  lostNote: string | null;
  lostAt: Date | null;
  convertedAt: Date | null;
  convertedById: string | null;
  convertedAccountId: string | null;
  convertedContactIds: string[];
  convertedOpportunityId: string | null;
}

/** An account. */
export interface ModelAccount extends ModelParty {
  readonly isCompany: boolean;
  name: string;
  kinds: string[];
  statusId: string | null;
  statusSince: Date | null;
  lostReasonId: string | null;
  lostNote: string | null;
  lostAt: Date | null;
}

/** A contact. */
export interface ModelContact extends ModelParty {
  lastName: string | null;
  mainAccountId: string | null;
}

/** An opportunity. */
export interface ModelOpportunity extends ModelRecord {
  name: string;
  accountId: string | null;
  contactId: string | null;
  leadId: string | null;
  assignedToId: string | null;
  teamId: string | null;
  manualProbability: number | null;
  probability: number | null;
  statusId: string;
  statusSince: Date;
  closedAt: Date | null;
  closedById: string | null;
  lostReasonId: string | null;
  lostNote: string | null;
  quoteKeys: string[];
  orderKeys: string[];
}

/** A change of a record that was there before, field by field. */
export interface Filled {
  readonly record: ModelParty;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}

/** What one conversion did, as far as it has to be known to take it back. */
export interface ModelJournal {
  /** The status of the lead before. */
  readonly statusId: string;
  /** The new records, each at its first version. */
  readonly made: readonly ModelRecord[];
  /** The records that were there. */
  readonly filled: readonly Filled[];
  /** The new links of contacts to accounts, as they were made. */
  readonly links: readonly ModelLink[];
}

/** Lists that users choose from, besides the reasons of losses. */
export const listKinds = ["source", "industrySector", "department", "catalogType"] as const;

/** One of these lists. */
export type ListKind = (typeof listKinds)[number];

/** All that is expected to be stored. */
export interface SalesModel {
  readonly settings: SalesSettings;
  readonly leads: Map<string, ModelLead>;
  readonly accounts: Map<string, ModelAccount>;
  readonly contacts: Map<string, ModelContact>;
  readonly opportunities: Map<string, ModelOpportunity>;
  /** Which contacts belong to which accounts. */
  readonly links: Set<ModelLink>;
  readonly reasons: Map<string, ModelReason>;
  readonly catalogs: Map<string, ModelCatalog>;
  /** Entries of other lists. */
  readonly lists: Readonly<Record<ListKind, Map<string, ModelNamed>>>;
  /** The status that each closed opportunity was closed from. */
  readonly closedFrom: Map<string, string>;
  /** The conversions that hold, by lead. */
  readonly journals: Map<string, ModelJournal>;
  /** The merges that hold, in their order. */
  readonly merges: ModelMerge[];
  /** The imports of leads, those that were taken back too. */
  readonly imports: ModelImport[];
}

/** A model of an empty store. */
export const emptyModel = (settings: SalesSettings): SalesModel => ({
  settings,
  leads: new Map(),
  accounts: new Map(),
  contacts: new Map(),
  opportunities: new Map(),
  links: new Set(),
  reasons: new Map(),
  lists: { source: new Map(), industrySector: new Map(), department: new Map(), catalogType: new Map() },
  catalogs: new Map(),
  closedFrom: new Map(),
  journals: new Map(),
  merges: [],
  imports: [],
});

/** What was merged into a record that answers for it. */
export const isMerged = (record: ModelRecord): boolean => "mergedIntoId" in record && record.mergedIntoId !== null;

/** The id of the record that answers for an id: for one that was merged the survivor's. */
export function answering(records: ReadonlyMap<string, ModelRecord>, id: string): string {
  const record = records.get(id);
  if (record === undefined || !("mergedIntoId" in record) || record.mergedIntoId === null) return id;
  return answering(records, String(record.mergedIntoId));
}

/** Finds what an actor may see. */
export const seen = <R extends ModelRecord>(records: ReadonlyMap<string, R>, id: string, who: Who): R | undefined => {
  const record = records.get(answering(records, id));
  return record?.companyId === personas[who].companyId ? record : undefined;
};

/** Changes a record: one version more. */
export function change<R extends ModelRecord>(record: R, changes: Partial<R>): void {
  Object.assign(record, changes, { version: record.version + 1 });
}

/** Changes a record where something is new in it. */
export function changeIfNew<R extends ModelRecord>(record: R, changes: Partial<R>): void {
  const isNew = Object.entries(changes).some(([field, value]) => !same(record[field as keyof R], value));
  if (isNew) change(record, changes);
}

/** Whether two values of a field are the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
