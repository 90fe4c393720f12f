import { keyOf, splitKey } from "../kernel/id.js";
import type { Claim } from "../model/claim.js";
import { isRecordType } from "../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { firstVersion } from "../plan/new-record.js";
import { check, insert, remove } from "../plan/write.js";
import { heldValues, holdsValues } from "./claim-ids.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** Finds a claim of a record that is not stored, or that does not have the value. */
export function claimFaults(claim: Claim, { stored }: Surroundings): readonly IntegrityFault[] {
  const { type, id } = splitKey(claim.holderKey);
  if (!isRecordType(type)) return [];
  const holder = stored(type, id);
  const params = { to: claim.holderKey };
  if (holder === undefined)
    return [faultOf("CLAIM_WITHOUT_HOLDER", ["holderKey"], [remove("claim", claim), check(type, id, null)], params)];
  const held = heldValues<RecordType>(type, holder);
  if (!holdsValues(type) || held.some(({ claimId }) => claimId === claim.id)) return [];
  const repair = [remove("claim", claim), check(type, id, holder.version)];
  return [faultOf("CLAIM_DIFFERS", ["holderKey"], repair, params)];
}

/** Finds a name or a code that a record holds without a claim, or that another one's claim is on. */
export function heldFaults<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  { stored, now }: Surroundings,
): readonly IntegrityFault[] {
  const key = keyOf(type, record.id);
  return heldValues(type, record).flatMap(({ field, claimId }): IntegrityFault[] => {
    const claim = stored("claim", claimId);
    if (claim?.holderKey === key) return [];
    if (claim !== undefined) return [faultOf("VALUE_HELD_TWICE", [field], null, { other: claim.holderKey })];
    const made = { ...firstVersion(claimId, record.companyId, now), holderKey: key };
    return [faultOf("VALUE_UNCLAIMED", [field], [insert("claim", made), check(type, record.id, record.version)])];
  });
}
