import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import type { SmtpOptions } from "./smtp-options.js";

/**
 * Refuses options that a server cannot be reached with, all faults at once.
 * @throws CrmError `INPUT_INVALID`
 */
export function checkSmtpOptions({ host, port = 587, poolSize = 1, timeouts = {} }: SmtpOptions): void {
  const refusals: Refusal<InputFaultCode>[] = [
    ...(host.trim() === "" ? [{ code: "INPUT_BLANK" as const, path: ["options", "host"] }] : []),
    ...within(port, 65_535, ["options", "port"]),
    ...within(poolSize, 1_000, ["options", "poolSize"]),
    ...Object.entries(timeouts).flatMap(([phase, most]: [string, number | undefined]) =>
      most === undefined ? [] : within(most, longestTimer, ["options", "timeouts", phase]),
    ),
  ];
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

/** Timers of Node that are set for longer end at once. */
const longestTimer = 2 ** 31 - 1;

const within = (value: number, most: number, path: readonly string[]): Refusal<InputFaultCode>[] =>
  Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [{ code: "INPUT_MALFORMED", path, params: { format: `a whole number from 1 to ${most}` } }];
