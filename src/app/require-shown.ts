import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { RecordType } from "../model/record-types.js";
import type { ForecastRefusalCode } from "../opportunities/forecast-refusal-code.js";
import type { CrmScope } from "./crm-scope.js";

/**
 * Makes sure that an actor may see every field that figures are made of: the figures would tell what is in it.
 * @throws CrmError `FORBIDDEN` with `FIELD_HIDDEN` for each that the policy hides.
 */
export function requireShown({ visible }: CrmScope, type: RecordType, fields: readonly string[]): void {
  const hidden = visible.hidden(type);
  const refusals = fields
    .filter((field) => hidden.has(field))
    .map((field): Refusal<ForecastRefusalCode> => ({ code: "FIELD_HIDDEN", params: { field } }));
  if (refusals.length > 0) throw new CrmError("FORBIDDEN", { refusals });
}
