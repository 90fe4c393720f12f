import type { Repaired } from "../integrity/decide-repair.js";
import { checkIntegrity } from "./check-integrity.js";
import type {
  IntegrityFinding,
  IntegrityQuery,
  IntegrityWatch,
  RepairFindingCommand,
} from "./check-integrity.schema.js";
import type { CrmContext } from "./crm-scope.js";
import { repairFinding } from "./repair-finding.js";

/** Whether what is stored holds together, for the host itself. */
export interface Integrity {
  /**
   * Lists the contradictions in the records of every company, one after the other as they are found: any number of
   * records fits. What is written meanwhile may be seen or not. Whoever has enough leaves the loop.
   */
  check(query?: IntegrityQuery, watch?: IntegrityWatch): AsyncGenerator<IntegrityFinding, void, undefined>;
  /**
   * Mends what a finding names, with its entry on the timeline. It is looked for anew first: what was put right meanwhile
   * is `REFUSED` with `INTEGRITY_FAULT_GONE`, what somebody has to choose about with `INTEGRITY_FAULT_UNDECIDED`.
   */
  repair(finding: RepairFindingCommand): Promise<Repaired>;
}

/** Makes the check of a storage. */
export const integrity = (context: CrmContext): Integrity => ({
  check: (query = {}, watch = {}) => checkIntegrity(context, query, watch),
  repair: async (finding) => repairFinding(context, finding),
});
