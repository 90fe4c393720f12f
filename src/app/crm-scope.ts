import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { AccessRefusalCode } from "../kernel/fault-codes.js";
import type { IdSource } from "../kernel/id.js";
import type { Actor } from "../model/actor.js";
import type { Field } from "../model/field-kinds.js";
import type { RecordType } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { DeliveryClaims } from "../ports/delivery-claims.js";
import type { HostPorts } from "../ports/host-ports.js";
import type { CrmAction, Policy } from "../ports/policy.js";
import type { Storage } from "../ports/storage.js";
import type { CompleteSettings } from "./complete-settings.js";
import type { VisibleRecords } from "./visible-records.js";

/** What one library instance works with. */
export interface CrmContext {
  /** Where records are kept. */
  readonly storage: Storage;
  /** Takes deliveries for workers. */
  readonly claims: DeliveryClaims;
  /** The time. */
  readonly clock: () => Date;
  /** Makes ids. */
  readonly newId: IdSource;
  /** The settings. */
  readonly settings: CompleteSettings;
  /** What the host allows. */
  readonly policy: Policy;
  /** What the host brings besides the storage. */
  readonly ports: HostPorts;
  /** The fields of each type of record, the host's own included. */
  readonly fields: (type: RecordType) => ReadonlyMap<string, Field>;
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

/** What the host has against the actor's doing something at all. Only a plain yes lets it through. */
export const actionObjections = ({ policy, actor }: CrmScope, action: CrmAction): Refusal<AccessRefusalCode>[] =>
  policy.may === undefined || policy.may(actor, action) === true
    ? []
    : [{ code: "ACTION_FORBIDDEN", params: { action } }];

/**
 * Asks the host whether the actor may do something at all.
 * @throws CrmError `FORBIDDEN` if not.
 */
export function requireAction(scope: CrmScope, action: CrmAction): void {
  const refusals = actionObjections(scope, action);
  if (refusals.length > 0) throw new CrmError("FORBIDDEN", { refusals });
}
