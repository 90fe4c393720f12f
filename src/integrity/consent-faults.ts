import type { Mergeable, MergeableType } from "../merge/mergeable-type.js";
import { replace } from "../plan/write.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/**
 * Finds a record that takes e-mail at an address at which somebody takes none. No message of the library goes there
 * anyway, so that the stricter value is what holds.
 */
export function consentFaults(
  type: MergeableType,
  record: Mergeable,
  { declines, now }: Surroundings,
): readonly IntegrityFault[] {
  const { email, doNotEmail, archivedAt, companyId } = record;
  if (email === null || doNotEmail || archivedAt !== null || !declines(companyId, email)) return [];
  const repair = [replace<MergeableType>(type, record, { doNotEmail: true } as Partial<Mergeable>, now)]; // all of them have it
  return [faultOf("CONSENT_DIFFERS", ["doNotEmail"], repair)];
}
