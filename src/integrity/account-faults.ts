import { addressObjections } from "../accounts/account-addresses.js";
import type { Account } from "../model/account.js";
import { replace } from "../plan/write.js";
import type { StatusRole } from "../status/status-roles.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import { statusFaults } from "./status-faults.js";
import type { Surroundings } from "./surroundings.js";

/** Finds what is contradictory in an account's kinds, addresses and loss. */
export const accountFaults = (account: Account, around: Surroundings): readonly IntegrityFault[] => [
  ...statusFaults("prospect", account, around, (role) => lossFaults(account, role, around.now)),
  ...kindFaults(account, around.now),
  ...addressFaults(account, around.now),
];

function lossFaults(account: Account, role: StatusRole | null, now: Date): IntegrityFault[] {
  const { lostAt, lostReasonId, lostNote, statusSince, kinds } = account;
  if (role === "lost") {
    const repair = statusSince === null ? null : [replace("account", account, { lostAt: statusSince }, now)];
    return lostAt !== null || !kinds.includes("prospect")
      ? []
      : [faultOf("ACCOUNT_LOST_WITHOUT_DATE", ["lostAt"], repair)];
  }
  const fields = Object.entries({ lostAt, lostReasonId, lostNote }).flatMap(([field, value]) =>
    value === null ? [] : [field],
  );
  const cleared = { lostAt: null, lostReasonId: null, lostNote: null };
  return fields.length === 0
    ? []
    : [faultOf("ACCOUNT_LOSS_IN_OTHER_STATUS", fields, [replace("account", account, cleared, now)])];
}

function kindFaults(account: Account, now: Date): IntegrityFault[] {
  const kinds = [...new Set(account.kinds)];
  return kinds.length === account.kinds.length
    ? []
    : [faultOf("ACCOUNT_KIND_TWICE", ["kinds"], [replace("account", account, { kinds }, now)])];
}

/** The first of several defaults stays it, as it is the one that is proposed. */
function addressFaults(account: Account, now: Date): IntegrityFault[] {
  const repeated = new Set(addressObjections(account.addresses).map(({ path }) => path?.[1]));
  if (repeated.size === 0) return [];
  const addresses = account.addresses.map((one, i) => (repeated.has(i) ? { ...one, isDefault: false } : one));
  return [faultOf("ACCOUNT_ADDRESS_DEFAULT_TWICE", ["addresses"], [replace("account", account, { addresses }, now)])];
}
