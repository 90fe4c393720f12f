import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { InputFaultCode } from "../kernel/fault-codes.js";
import type { OccurrenceWindow } from "./recurring-times.js";

const dayMs = 86_400_000;

/** The longest window: ten years. */
const mostDays = 3_660;

/** The highest limit. */
const mostOccurrences = 10_000;

/** @throws CrmError `INPUT_INVALID` for a window that is none, or that is too long. */
export function requireWindow(window: OccurrenceWindow): void {
  const refusals = [...dateFaults("from", window.from), ...dateFaults("to", window.to), ...limitFaults(window.limit)];
  if (refusals.length === 0) refusals.push(...orderFaults(window));
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

function dateFaults(field: string, value: unknown): Refusal<InputFaultCode>[] {
  if (!(value instanceof Date)) return [{ code: "INPUT_WRONG_TYPE", path: [field], params: { expected: "instant" } }];
  return Number.isNaN(value.getTime())
    ? [{ code: "INPUT_MALFORMED", path: [field], params: { format: "instant" } }]
    : [];
}

function limitFaults(limit: unknown): Refusal<InputFaultCode>[] {
  const path = ["limit"];
  if (typeof limit !== "number" || !Number.isInteger(limit))
    return [{ code: "INPUT_WRONG_TYPE", path, params: { expected: "integer" } }];
  if (limit < 1) return [{ code: "INPUT_TOO_SMALL", path, params: { least: 1 } }];
  return limit > mostOccurrences ? [{ code: "INPUT_TOO_BIG", path, params: { most: mostOccurrences } }] : [];
}

function orderFaults({ from, to }: OccurrenceWindow): Refusal<InputFaultCode>[] {
  const path = ["to"];
  const days = (to.getTime() - from.getTime()) / dayMs;
  if (days < 0) return [{ code: "INPUT_TOO_SMALL", path, params: { least: from.toISOString() } }];
  if (days <= mostDays) return [];
  return [{ code: "INPUT_TOO_BIG", path, params: { most: new Date(from.getTime() + mostDays * dayMs).toISOString() } }];
}
