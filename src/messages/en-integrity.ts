import type { RepairRefusalCode } from "../integrity/decide-repair.js";
import type { IntegrityFaultCode } from "../integrity/integrity-fault.js";

/** English texts of contradictions in what is stored. */
export const enIntegrityFaults: Readonly<Record<IntegrityFaultCode, string>> = {
  RECORD_MALFORMED: "The record is not formed as its type is: {fields}.",
  REFERENCE_MISSING: "{fields} names {to}, which is not stored.",
  REFERENCE_TO_MERGED: "{fields} names {to}, which was merged into another record.",
  MERGED_IN_CIRCLE: "The record was merged into {to}, which leads back to it.",
  MERGED_INTO_MERGED: "The record was merged into {to}, which was itself merged into {survivor}.",
  MERGED_IN_USE: "The record was merged into another and is not archived.",
  RECORD_STATUS_FOREIGN: "The status {statusId} is none of those that the record can have.",
  LEAD_CONVERTED_WITHOUT_TARGET: "The lead is converted and does not say to which account.",
  LEAD_CONVERSION_IN_OTHER_STATUS: "The lead is not converted and tells of a conversion: {fields}.",
  LEAD_LOST_WITHOUT_DATE: "The lead is lost and does not say when.",
  LEAD_LOSS_IN_OTHER_STATUS: "The lead is not lost and tells of a loss: {fields}.",
  ACCOUNT_LOST_WITHOUT_DATE: "The prospect is lost and does not say when.",
  ACCOUNT_LOSS_IN_OTHER_STATUS: "The account is not lost and tells of a loss: {fields}.",
  ACCOUNT_KIND_TWICE: "The account has a kind twice.",
  ACCOUNT_ADDRESS_DEFAULT_TWICE: "Several addresses of the account are the default of one mark.",
  CONTACT_LINK_TWICE: "The contact is linked to the account twice: see {other}.",
  CONTACT_MAIN_LINK_TWICE: "The contact has several main accounts.",
  CONTACT_MAIN_ACCOUNT_DIFFERS: "The contact names another main account than its links.",
  OPPORTUNITY_CLOSED_WITHOUT_DATE: "The opportunity is closed and does not say when.",
  OPPORTUNITY_CLOSING_IN_OTHER_STATUS: "The opportunity is open and tells of its closing: {fields}.",
  OPPORTUNITY_LOSS_IN_OTHER_STATUS: "The opportunity is not lost and tells of a loss: {fields}.",
  OPPORTUNITY_WITHOUT_CUSTOMER: "The opportunity has neither account nor contact.",
  PIPELINE_DEFAULT_TWICE: "There is another default of this kind: {other}.",
  PIPELINE_UNSOUND: "The statuses do not hold together ({fault}).",
  CLAIM_WITHOUT_HOLDER: "A name or a code is kept for {to}, which is not stored.",
  CLAIM_DIFFERS: "A name or a code is kept for {to}, which has another.",
  VALUE_UNCLAIMED: "{fields} is not kept for this record: another could take it.",
  VALUE_HELD_TWICE: "{fields} is kept for another record: {other}.",
  CONSENT_DIFFERS: "Somebody at this address wishes to get no e-mail; this record says otherwise.",
  EVENT_SPAN_REVERSED: "The event ends before it starts.",
  OCCURRENCE_REPEATED: "The occurrence was taken out of its series {other} and takes place there too.",
  GUEST_REPEATED: "The guest is invited to the event twice: see {other}.",
  MEMBERSHIP_REPEATED: "The participation in the campaign is there twice: see {other}.",
  DELIVERY_OF_OTHER_EVENT: "The reminder of this message is of another event: {other}.",
  DELIVERY_SETTLED_BUT_DUE: "The message is settled and due all the same.",
  DELIVERY_STATE_CONTRADICTED: "The message is in the state “{state}” and says otherwise: {fields}.",
  DELIVERY_FOR_ENDED_EVENT: "The message is due, though its event {other} does not take place any more.",
  EMAIL_STATE_CONTRADICTED: "The e-mail is in the state “{state}”, and when it was sent says otherwise.",
};

/** English texts of refusals of repairs. */
export const enIntegrityRefusals: Readonly<Record<RepairRefusalCode, string>> = {
  INTEGRITY_FAULT_GONE: "There is no such contradiction in {record} any more.",
  INTEGRITY_FAULT_UNDECIDED: "Somebody has to choose how {record} is put right.",
};
