import type { Lead } from "../model/lead.js";
import { replace } from "../plan/write.js";
import type { StatusRole } from "../status/status-roles.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import { statusFaults } from "./status-faults.js";
import type { Surroundings } from "./surroundings.js";

/** Finds what is contradictory in how a lead ended. One that was imported as converted or lost need not say when, nor to what. */
export const leadFaults = (lead: Lead, around: Surroundings): readonly IntegrityFault[] =>
  statusFaults("lead", lead, around, (role) => [
    ...conversionFaults(lead, role),
    ...lossFaults(lead, role, around.now),
  ]);

function conversionFaults(lead: Lead, role: StatusRole | null): IntegrityFault[] {
  const { convertedAt, convertedById, convertedAccountId, convertedContactIds, convertedOpportunityId } = lead;
  if (role === "converted") {
    const isImported = lead.importBatchId !== null && convertedAt === null;
    return convertedAccountId !== null || isImported
      ? []
      : [faultOf("LEAD_CONVERTED_WITHOUT_TARGET", ["convertedAccountId"], null)];
  }
  const told = { convertedAt, convertedById, convertedAccountId, convertedOpportunityId };
  const fields = Object.entries(told).flatMap(([field, value]) => (value === null ? [] : [field]));
  const all = convertedContactIds.length > 0 ? [...fields, "convertedContactIds"] : fields;
  return all.length === 0 ? [] : [faultOf("LEAD_CONVERSION_IN_OTHER_STATUS", all, null)];
}

function lossFaults(lead: Lead, role: StatusRole | null, now: Date): IntegrityFault[] {
  const { lostAt, lostReasonId, lostNote, importBatchId, statusSince } = lead;
  if (role === "lost")
    return lostAt !== null || importBatchId !== null
      ? []
      : [faultOf("LEAD_LOST_WITHOUT_DATE", ["lostAt"], [replace("lead", lead, { lostAt: statusSince }, now)])];
  const fields = Object.entries({ lostAt, lostReasonId, lostNote }).flatMap(([field, value]) =>
    value === null ? [] : [field],
  );
  const cleared = { lostAt: null, lostReasonId: null, lostNote: null };
  return fields.length === 0
    ? []
    : [faultOf("LEAD_LOSS_IN_OTHER_STATUS", fields, [replace("lead", lead, cleared, now)])];
}
