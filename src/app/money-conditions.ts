import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { Filter } from "../query/filter.js";
import type { QueryScope } from "../query/query-scope.js";
import type { CrmScope } from "./crm-scope.js";
import { parseConditions } from "./list-records.js";

/**
 * Makes the filter of the opportunities that figures are asked of; those put away never count.
 * @throws CrmError `INPUT_INVALID` with every fault of the condition, and those found before.
 */
export function moneyConditions(scope: CrmScope, where: unknown, found: readonly Refusal[]): Filter {
  const refusals: Refusal[] = [...found];
  const queryScope: QueryScope = {
    fields: scope.visible.fields("opportunity"),
    zone: scope.actor.timeZone,
    fault: (refusal) => void refusals.push(refusal),
  };
  const conditions = parseConditions(queryScope, { where });
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  return conditions;
}
