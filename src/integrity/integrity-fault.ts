import type { RefusalParam } from "../kernel/decision.js";
import type { Write } from "../plan/write.js";

/** What may be contradictory in what is stored. */
export type IntegrityFaultCode =
  | "RECORD_MALFORMED"
  | "REFERENCE_MISSING"
  | "REFERENCE_TO_MERGED"
  | "MERGED_IN_CIRCLE"
  | "MERGED_INTO_MERGED"
  | "MERGED_IN_USE"
  | "RECORD_STATUS_FOREIGN"
  | "LEAD_CONVERTED_WITHOUT_TARGET"
  | "LEAD_CONVERSION_IN_OTHER_STATUS"
  | "LEAD_LOST_WITHOUT_DATE"
  | "LEAD_LOSS_IN_OTHER_STATUS"
  | "ACCOUNT_LOST_WITHOUT_DATE"
  | "ACCOUNT_LOSS_IN_OTHER_STATUS"
  | "ACCOUNT_KIND_TWICE"
  | "ACCOUNT_ADDRESS_DEFAULT_TWICE"
  | "CONTACT_LINK_TWICE"
  | "CONTACT_MAIN_LINK_TWICE"
  | "CONTACT_MAIN_ACCOUNT_DIFFERS"
  | "OPPORTUNITY_CLOSED_WITHOUT_DATE"
  | "OPPORTUNITY_CLOSING_IN_OTHER_STATUS"
  | "OPPORTUNITY_LOSS_IN_OTHER_STATUS"
  | "OPPORTUNITY_WITHOUT_CUSTOMER"
  | "PIPELINE_DEFAULT_TWICE"
  | "PIPELINE_UNSOUND"
  | "CLAIM_WITHOUT_HOLDER"
  | "CLAIM_DIFFERS"
  | "VALUE_UNCLAIMED"
  | "VALUE_HELD_TWICE"
  | "CONSENT_DIFFERS"
  | "EVENT_SPAN_REVERSED"
  | "OCCURRENCE_REPEATED"
  | "GUEST_REPEATED"
  | "MEMBERSHIP_REPEATED"
  | "DELIVERY_OF_OTHER_EVENT"
  | "DELIVERY_SETTLED_BUT_DUE"
  | "DELIVERY_STATE_CONTRADICTED"
  | "DELIVERY_FOR_ENDED_EVENT"
  | "EMAIL_STATE_CONTRADICTED";

/** A contradiction in one record, as it was found. */
export interface IntegrityFault {
  /** What is contradictory; never renamed and never re-used. */
  readonly code: IntegrityFaultCode;
  /** The fields that it lies in. */
  readonly fields: readonly string[];
  /** What its text tells, by name. */
  readonly params: Readonly<Record<string, RefusalParam>>;
  /** What mends it without anybody having to choose; `null` where somebody has to. */
  readonly repair: readonly Write[] | null;
}

/** Notes a contradiction; the fields are among what its text can tell. */
export const faultOf = (
  code: IntegrityFaultCode,
  fields: readonly string[],
  repair: readonly Write[] | null,
  params: IntegrityFault["params"] = {},
): IntegrityFault => ({ code, fields, params: { fields, ...params }, repair });
