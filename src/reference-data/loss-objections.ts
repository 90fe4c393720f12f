import type { Refusal } from "../kernel/decision.js";
import type { LossReason } from "./resolve-loss-reason.js";
import type { ReferenceRefusalCode } from "./resolve-named.js";

/** Why a reason of loss, or the note beside it, cannot be taken. */
export type LossRefusalCode = ReferenceRefusalCode | "LOST_REASON_MISSING" | "LOST_NOTE_NOT_ALLOWED";

/** What stands against a reason of loss and the note beside it. */
export function lossObjections(
  note: string | null,
  { reason, refusals }: LossReason,
  { reasonRequired }: { readonly reasonRequired: boolean },
): Refusal<LossRefusalCode>[] {
  if (refusals.length > 0) return [...refusals];
  const missing = reason === null && reasonRequired;
  const unwanted = note !== null && reason?.allowsNote !== true;
  return [
    ...(missing ? [{ code: "LOST_REASON_MISSING", path: ["lostReasonId"] } as const] : []),
    ...(unwanted ? [{ code: "LOST_NOTE_NOT_ALLOWED", path: ["note"] } as const] : []),
  ];
}
