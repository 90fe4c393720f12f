import type { RecordKey } from "../kernel/id.js";
import type { Claim } from "../model/claim.js";
import { nameClaimIds } from "./claim-name.js";
import type { NamedEntry, NamedKind } from "./named-kinds.js";

/** What is loaded of the lists before a decision: the claims on the names in question, and entries by key. */
export interface NamedState {
  /** Claims by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Entries that the actor may see, by key; those that claims point to included. */
  readonly entries: ReadonlyMap<RecordKey, NamedEntry>;
  /** Whether names that are none yet may be added; they may unless said otherwise. */
  readonly mayAdd?: boolean;
}

/** The entry that goes by a name already, in the company or shared by all. */
export function holderOfName(
  { claims }: NamedState,
  kind: NamedKind,
  companyId: string | null,
  name: string,
): Claim | undefined {
  for (const id of nameClaimIds(kind, companyId, name)) {
    const claim = claims.get(id);
    if (claim !== undefined) return claim;
  }
  return undefined;
}
