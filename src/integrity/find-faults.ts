import type { Mergeable } from "../merge/mergeable-type.js";
import { isMergeable } from "../merge/mergeable-type.js";
import { recordSchemas } from "../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { accountFaults } from "./account-faults.js";
import { claimFaults, heldFaults } from "./claim-faults.js";
import { consentFaults } from "./consent-faults.js";
import { contactFaults, linkFaults } from "./contact-faults.js";
import { deliveryFaults, emailFaults } from "./delivery-faults.js";
import { eventFaults } from "./event-faults.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import { leadFaults } from "./lead-faults.js";
import { mergeFaults } from "./merge-faults.js";
import { opportunityFaults } from "./opportunity-faults.js";
import { pipelineFaults } from "./pipeline-faults.js";
import { referenceFaults } from "./reference-faults.js";
import { guestFaults, membershipFaults } from "./row-faults.js";
import type { Surroundings } from "./surroundings.js";

type Finder<T extends RecordType> = (record: RecordTypes[T], around: Surroundings) => readonly IntegrityFault[];

const finders: { readonly [T in RecordType]?: Finder<T> } = {
  account: accountFaults,
  accountContact: linkFaults,
  calendarEvent: eventFaults,
  campaignMembership: membershipFaults,
  claim: claimFaults,
  contact: contactFaults,
  delivery: deliveryFaults,
  emailMessage: emailFaults,
  guest: guestFaults,
  lead: leadFaults,
  opportunity: opportunityFaults,
  pipeline: pipelineFaults,
};

/**
 * Lists what is contradictory in a record, by what it says itself and by what is known of others. Of one that is not
 * even formed as its type is, no more is said; of one that was merged, only what it points at.
 */
export function findFaults<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  around: Surroundings,
): readonly IntegrityFault[] {
  const malformed = malformedFields(type, record);
  if (malformed.length > 0) return [faultOf("RECORD_MALFORMED", malformed, null)];
  const always = [...referenceFaults(type, record, around), ...mergeFaults(type, record, around)];
  if (isMergeable(type) && (record as Mergeable).mergedIntoId !== null) return always;
  const consent = isMergeable(type) ? consentFaults(type, record as Mergeable, around) : [];
  const own = finders[type]?.(record, around) ?? [];
  return [...always, ...own, ...consent, ...heldFaults(type, record, around)];
}

function malformedFields(type: RecordType, record: object): readonly string[] {
  const parsed = recordSchemas[type].safeParse(record);
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map(({ path, message }) => (path.length === 0 ? message : path.join("."))))];
}
