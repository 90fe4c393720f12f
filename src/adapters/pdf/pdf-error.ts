import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import type { DocumentRefusalCode } from "../../reports/document-refusal-code.js";

/** Makes the error that a document is refused with. */
export const pdfError = (refusal: Refusal<DocumentRefusalCode | InputFaultCode>, cause?: unknown): CrmError =>
  new CrmError("INPUT_INVALID", { refusals: [refusal], ...(cause === undefined ? {} : { cause }) });
