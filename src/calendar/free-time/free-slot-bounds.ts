import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";

/** The arguments of a search for free slots that have bounds. */
export interface SlotBounds {
  /** The earliest start. */
  readonly from: Date;
  /** The latest end. */
  readonly to: Date;
  /** How long a slot is, in minutes. */
  readonly minutes: number;
  /** Every how many minutes one may start; `minutes` unless said otherwise. */
  readonly every?: number | undefined;
  /** The most slots that are given. */
  readonly limit: number;
}

const mostMinutes = 14 * 24 * 60;
const longestWindow = 366 * 86_400_000;
const earliest = new Date("0001-01-03T00:00:00.000Z");
const latest = new Date("9999-12-29T00:00:00.000Z");

/**
 * Makes sure that a search for free slots is bounded.
 * @throws CrmError `INPUT_INVALID` with every bound that is missed.
 */
export function requireSlotBounds({ from, to, minutes, every, limit }: SlotBounds): void {
  const refusals = [
    ...windowFaults(from, to),
    ...wholeNumberFaults("minutes", minutes, mostMinutes),
    ...(every === undefined ? [] : wholeNumberFaults("every", every, mostMinutes)),
    ...wholeNumberFaults("limit", limit, 1_000),
  ];
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

type Fault = Refusal<InputFaultCode>;

function wholeNumberFaults(field: string, value: number, most: number): readonly Fault[] {
  if (!Number.isInteger(value)) return [{ code: "INPUT_WRONG_TYPE", path: [field], params: { expected: "integer" } }];
  if (value < 1) return [{ code: "INPUT_TOO_SMALL", path: [field], params: { least: 1 } }];
  return value > most ? [{ code: "INPUT_TOO_BIG", path: [field], params: { most } }] : [];
}

function windowFaults(from: Date, to: Date): readonly Fault[] {
  const faults = [...instantFaults("from", from, earliest, latest), ...instantFaults("to", to, earliest, latest)];
  if (faults.length > 0) return faults;
  const least = new Date(from.getTime() + 1);
  return instantFaults("to", to, least, new Date(from.getTime() + longestWindow));
}

function instantFaults(field: string, value: Date, least: Date, most: Date): readonly Fault[] {
  if (Number.isNaN(value.getTime())) return [{ code: "INPUT_MALFORMED", path: [field] }];
  if (value < least) return [{ code: "INPUT_TOO_SMALL", path: [field], params: { least: least.toISOString() } }];
  return value > most ? [{ code: "INPUT_TOO_BIG", path: [field], params: { most: most.toISOString() } }] : [];
}
