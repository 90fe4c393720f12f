import type { StatusKind } from "../model/status.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import { roleAmong } from "../status/role-among.js";
import type { StatusRole } from "../status/status-roles.js";
import { definitionsFor } from "./definitions-for.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** What has, or may have, a status. */
interface WithStatus {
  readonly statusId: string | null;
  readonly companyId: string | null;
}

/**
 * Finds a status that no pipeline of the record's kind and company has, and else what is contradictory with its role.
 * Of an unknown status no more is said.
 */
export function statusFaults(
  kind: StatusKind,
  { statusId, companyId }: WithStatus,
  { definitions }: Pick<Surroundings, "definitions">,
  faultsOfRole: (role: StatusRole | null) => readonly IntegrityFault[],
): readonly IntegrityFault[] {
  const known = definitionsFor(definitions, kind, companyId);
  if (statusId !== null && placeOfStatus(known, statusId) === undefined)
    return [faultOf("RECORD_STATUS_FOREIGN", ["statusId"], null, { statusId })];
  return faultsOfRole(roleAmong(known, statusId));
}
