import type { Refusal } from "../kernel/decision.js";
import type { LostReason } from "../model/reference-data.js";

/** Why a reason of loss cannot be taken. */
export type LossRefusalCode =
  | "LOST_REASON_MISSING"
  | "LOST_NOTE_NOT_ALLOWED"
  | "REFERENCE_UNKNOWN"
  | "REFERENCE_ARCHIVED";

/** Why something is lost. */
export interface LossInput {
  /** One of the reasons of the list. */
  readonly lostReasonId?: string | null | undefined;
  /** What there is to say besides; only for a reason that allows it. */
  readonly note?: string | null | undefined;
}

/** What stands against a reason of loss; `reason` is what was found under the id given. */
export function lossObjections(
  { lostReasonId, note }: LossInput,
  reason: LostReason | undefined,
  { reasonRequired }: { readonly reasonRequired: boolean },
): Refusal<LossRefusalCode>[] {
  const found: Refusal<LossRefusalCode>[] = [];
  const path = ["lostReasonId"];
  const given = lostReasonId !== undefined && lostReasonId !== null;
  if (!given && reasonRequired) found.push({ code: "LOST_REASON_MISSING", path });
  if (given && reason === undefined)
    found.push({ code: "REFERENCE_UNKNOWN", path, params: { type: "lostReason", id: lostReasonId } });
  if (reason !== undefined && reason.archivedAt !== null)
    found.push({ code: "REFERENCE_ARCHIVED", path, params: { type: "lostReason", id: reason.id } });
  if (note !== undefined && note !== null && reason?.allowsNote !== true)
    found.push({ code: "LOST_NOTE_NOT_ALLOWED", path: ["note"] });
  return found;
}
