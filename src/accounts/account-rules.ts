import type { SizeBand } from "../entry/size-bands.js";
import type { Account } from "../model/account.js";
import type { MoveRules } from "../status/move-objections.js";

/** The configuration that decisions on accounts go by. */
export interface AccountRules extends MoveRules<Account> {
  /** Whether prospects have statuses (guide: « Gérer les statuts sur les prospects »); off, nothing asks for them. */
  readonly prospectStatuses: boolean;
  /** The bands of company sizes. */
  readonly sizeBands: readonly SizeBand[];
}
