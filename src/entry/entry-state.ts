import type { RecordKey } from "../kernel/id.js";
import type { NamedState } from "../reference-data/named-state.js";

/** What is known of the records that an entry names. */
export interface EntryState extends NamedState {
  /** Users and teams that are stored but that the actor may not see, by key: they answer as unknown. */
  readonly foreign: ReadonlySet<RecordKey>;
}
