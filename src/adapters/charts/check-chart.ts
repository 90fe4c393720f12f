import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import type { ChartView } from "../../reports/chart-view.js";
import type { ChartOptions } from "./chart-options.js";

/** Beyond it sums of figures might be no numbers any more. */
const largest = 1e100;

/**
 * Refuses figures that cannot be drawn, and options that cannot be, all faults at once.
 * @throws CrmError `INPUT_INVALID`
 */
export function checkChart({ points }: ChartView, { width, height, most, legend }: ChartOptions): void {
  const refusals: Refusal<InputFaultCode>[] = [
    ...points.flatMap(({ value }, i) => figureFaults(value, ["points", i, "value"])),
    ...within(width, 200, 4_000, ["options", "width"]),
    ...within(height, 120, 4_000, ["options", "height"]),
    ...within(most, 1, 200, ["options", "most"]),
  ];
  if (legend !== undefined && legend !== "shown" && legend !== "hidden")
    refusals.push({
      code: "INPUT_NOT_ONE_OF",
      path: ["options", "legend"],
      params: { allowed: ["shown", "hidden"] },
    });
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

function figureFaults(value: number, path: readonly PropertyKey[]): Refusal<InputFaultCode>[] {
  if (!Number.isFinite(value)) return [{ code: "INPUT_MALFORMED", path, params: { format: "a number" } }];
  if (value > largest) return [{ code: "INPUT_TOO_BIG", path, params: { most: largest } }];
  return value < -largest ? [{ code: "INPUT_TOO_SMALL", path, params: { least: -largest } }] : [];
}

const within = (
  value: number | undefined,
  least: number,
  most: number,
  path: readonly string[],
): Refusal<InputFaultCode>[] =>
  value === undefined || (Number.isInteger(value) && value >= least && value <= most)
    ? []
    : [{ code: "INPUT_MALFORMED", path, params: { format: `a whole number from ${least} to ${most}` } }];
