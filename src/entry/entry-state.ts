import type { RecordKey } from "../kernel/id.js";
import type { NamedState } from "../reference-data/named-state.js";

/** What is known of the records that an entry names. */
export interface EntryState extends NamedState {
  /** Users and teams that are stored but that the actor may not see, by key: they answer as unknown. */
  readonly foreign: ReadonlySet<RecordKey>;
  /** The record that is changed or copied, where there is one: what it has already may stay, whatever became of it. */
  readonly before?: EnteredBefore | undefined;
}

/** What a record has already of what an entry may name. */
export interface EnteredBefore {
  /** The company that it belongs to. */
  readonly companyId: string | null;
  /** The colleague in charge. */
  readonly assignedToId: string | null;
  /** The team in charge. */
  readonly teamId: string | null;
  /** Its labels, for records that have some. */
  readonly tagIds?: readonly string[];
  /** The band of company sizes, for records that have one. */
  readonly sizeBand?: string | null;
  /** Further companies that see it, for records that are shared. */
  readonly sharedCompanyIds?: readonly string[];
}
