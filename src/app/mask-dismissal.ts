import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { DuplicateDismissal } from "../model/duplicate-dismissal.js";
import { isRecordType } from "../model/record-schemas.js";
import type { VisibleRecords } from "./visible-records.js";

/** A dismissal as the actor may see it: its hash is blank where fields that it may be made of are hidden, which could be guessed from it. */
export function maskDismissal(visible: VisibleRecords, dismissal: DuplicateDismissal): DuplicateDismissal {
  const masked = visible.mask("duplicateDismissal", dismissal);
  const hides = ({ type }: ReturnType<typeof splitKey>): boolean => isRecordType(type) && visible.hidden(type).size > 0;
  const keys: readonly RecordKey[] = dismissal.pairKeys;
  return keys.map(splitKey).some(hides) ? { ...masked, fingerprint: "" } : masked;
}
