import { CrmError } from "../kernel/crm-error.js";
import type { IdSource } from "../kernel/id.js";
import type { Actor } from "../model/actor.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Policy } from "../ports/policy.js";
import type { Storage } from "../ports/storage.js";
import type { CompleteSettings } from "./settings.js";
import type { VisibleRecords } from "./visible-records.js";

/** What one library instance works with. */
export interface CrmContext {
  /** Where records are kept. */
  readonly storage: Storage;
  /** The time. */
  readonly clock: () => Date;
  /** Makes ids. */
  readonly newId: IdSource;
  /** The settings. */
  readonly settings: CompleteSettings;
  /** What the host allows. */
  readonly policy: Policy;
}

/** What calls on behalf of one actor work with. */
export interface CrmScope extends CrmContext {
  /** On whose behalf. */
  readonly actor: Actor;
  /** The records that the actor may see. */
  readonly visible: VisibleRecords;
}

/** The world as decisions know it, at this moment. */
export const decisionEnv = ({ clock, newId, actor }: CrmScope): DecisionEnv => ({ now: clock(), newId, actor });

/**
 * Asks the host whether the actor may do something at all.
 * @throws CrmError `FORBIDDEN` if not.
 */
export function requireAction({ policy, actor }: CrmScope, action: string): void {
  if (policy.may?.(actor, action) ?? true) return;
  throw new CrmError("FORBIDDEN", { refusals: [{ code: "ACTION_FORBIDDEN", params: { action } }] });
}
