import type { RepairRefusalCode } from "../src/integrity/decide-repair.js";

/** When each code of repairs is given, one sentence each. */
export const whenIntegrityRefused: Readonly<Record<RepairRefusalCode, string>> = {
  INTEGRITY_FAULT_GONE: "A contradiction is to be mended that the record does not have, or not any more.",
  INTEGRITY_FAULT_UNDECIDED: "A contradiction is to be mended that has no repair: its finding says `null`.",
};
