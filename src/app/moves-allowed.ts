import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { CrmAction } from "../ports/policy.js";
import type { PossibleMove } from "../status/possible-move.js";
import type { CrmScope } from "./crm-scope.js";
import { actionObjections } from "./crm-scope.js";
import { readOnly } from "./visible-records.js";

/** Possible moves of a record with what the host has against the actor's making them, as the actor may see the statuses. */
export function movesAllowed<T extends RecordType>(
  scope: CrmScope,
  type: T,
  record: RecordTypes[T],
  moves: readonly PossibleMove[],
  actionOf: (statusId: string) => CrmAction,
): PossibleMove[] {
  const { visible } = scope;
  const access = visible.isWritable(type, record) ? [] : readOnly(type, record.id).refusals;
  return moves.map(({ status, objections }) => ({
    status: visible.mask("status", status),
    objections: [...actionObjections(scope, actionOf(status.id)), ...access, ...objections],
  }));
}
