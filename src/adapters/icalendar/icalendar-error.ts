import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";

/** Makes the error that a whole file, or an argument, is refused with. */
export const icalendarError = (refusal: Refusal<IcalendarRefusalCode | InputFaultCode>): CrmError =>
  new CrmError("INPUT_INVALID", { refusals: [refusal] });
