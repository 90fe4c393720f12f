import type { Refusal } from "../kernel/decision.js";
import type { Status } from "../model/status.js";

/** A status that a record might move to. */
export interface PossibleMove {
  /** The status. */
  readonly status: Status;
  /** Why the record cannot move there; empty where it can. */
  readonly objections: readonly Refusal[];
}
