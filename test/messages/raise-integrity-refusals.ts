import type { RepairRefusalCode } from "../../src/integrity/decide-repair.js";
import { storeRecord } from "../support/store-record.js";
import type { Raise } from "./raise-call-faults.js";

/** Repairs that are refused. */
export const raiseIntegrityRefusals = {
  INTEGRITY_FAULT_GONE: async ({ ann, crm }) => {
    const { id } = await ann.leads.create({ lastName: "Lee" });
    return crm.integrity.repair({ key: `lead/${id}`, code: "LEAD_LOST_WITHOUT_DATE", fields: ["lostAt"] });
  },
  INTEGRITY_FAULT_UNDECIDED: async ({ storage, crm }) => {
    await storeRecord(storage, "lead", { id: "odd", companyId: "acme", statusId: "lead.converted" });
    const fields = ["convertedAccountId"];
    return crm.integrity.repair({ key: "lead/odd", code: "LEAD_CONVERTED_WITHOUT_TARGET", fields });
  },
} satisfies Record<RepairRefusalCode, Raise>;
