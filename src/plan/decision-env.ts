import type { IdSource } from "../kernel/id.js";
import type { Actor } from "../model/actor.js";

/** What a decision may know of the world, as values: nothing in a decision reads a clock or draws lots. */
export interface DecisionEnv {
  /** The time of the decision. */
  readonly now: Date;
  /** Makes the ids of new records. */
  readonly newId: IdSource;
  /** On whose behalf. */
  readonly actor: Actor;
}
