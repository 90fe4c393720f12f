import type { Opportunity } from "../model/opportunity.js";
import { isClosing } from "../opportunities/opportunity-role.js";
import { replace } from "../plan/write.js";
import type { StatusRole } from "../status/status-roles.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import { statusFaults } from "./status-faults.js";
import type { Surroundings } from "./surroundings.js";

/** Finds what is contradictory in how an opportunity stands, and one that nobody would buy. */
export const opportunityFaults = (opportunity: Opportunity, around: Surroundings): readonly IntegrityFault[] => [
  ...statusFaults("opportunity", opportunity, around, (role) => [
    ...closingFaults(opportunity, role, around.now),
    ...lossFaults(opportunity, role, around.now),
  ]),
  ...(opportunity.accountId === null && opportunity.contactId === null
    ? [faultOf("OPPORTUNITY_WITHOUT_CUSTOMER", ["accountId", "contactId"], null)]
    : []),
];

/** It has been won or lost since it has its status. */
function closingFaults(opportunity: Opportunity, role: StatusRole | null, now: Date): IntegrityFault[] {
  const { closedAt, closedById, statusSince } = opportunity;
  const mend = (changes: Partial<Opportunity>) => [replace("opportunity", opportunity, changes, now)];
  if (isClosing(role))
    return closedAt === null
      ? [faultOf("OPPORTUNITY_CLOSED_WITHOUT_DATE", ["closedAt"], mend({ closedAt: statusSince }))]
      : [];
  const fields = Object.entries({ closedAt, closedById }).flatMap(([field, value]) => (value === null ? [] : [field]));
  return fields.length === 0
    ? []
    : [faultOf("OPPORTUNITY_CLOSING_IN_OTHER_STATUS", fields, mend({ closedAt: null, closedById: null }))];
}

function lossFaults(opportunity: Opportunity, role: StatusRole | null, now: Date): IntegrityFault[] {
  const { lostReasonId, lostNote } = opportunity;
  const fields = Object.entries({ lostReasonId, lostNote }).flatMap(([field, value]) =>
    value === null ? [] : [field],
  );
  if (role === "lost" || fields.length === 0) return [];
  const repair = [replace("opportunity", opportunity, { lostReasonId: null, lostNote: null }, now)];
  return [faultOf("OPPORTUNITY_LOSS_IN_OTHER_STATUS", fields, repair)];
}
