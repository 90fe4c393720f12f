import type { RecordKey } from "../kernel/id.js";
import type { Claim } from "../model/claim.js";
import { entryClaimIds } from "./entry-claim-id.js";
import type { NamedEntry, NamedKind } from "./named-kinds.js";
import type { UniqueValue } from "./own-fields.js";

/** What is loaded of the lists before a decision: the claims on the names and codes in question, and entries by key. */
export interface NamedState {
  /** Claims by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Entries that the actor may see, by key; those that claims point to included. */
  readonly entries: ReadonlyMap<RecordKey, NamedEntry>;
  /** Whether names that are none yet may be added; they may unless said otherwise. */
  readonly mayAdd?: boolean;
}

/** The claim of the entry that has a name or code already, in the company or shared by all. */
export function holderOf(
  { claims }: NamedState,
  kind: NamedKind,
  companyId: string | null,
  value: UniqueValue,
): Claim | undefined {
  for (const id of entryClaimIds(kind, companyId, value)) {
    const claim = claims.get(id);
    if (claim !== undefined) return claim;
  }
  return undefined;
}
