import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import type { ChartView } from "../../reports/chart-view.js";
import type { ChartOptions } from "./chart-options.js";
import { viewFaults } from "./view-faults.js";

/** Beyond it sums of figures might be no numbers any more. */
const largest = 1e100;

/**
 * Refuses what is no chart, figures that cannot be drawn, and options that cannot be, all faults at once.
 * @throws CrmError `INPUT_INVALID`
 */
export function checkChart(view: ChartView, options: ChartOptions): void {
  const shape = viewFaults(view);
  const refusals = [
    ...(shape.length > 0 ? shape : view.points.flatMap(({ value }, i) => figureFaults(value, ["points", i, "value"]))),
    ...optionFaults(options),
  ];
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

function optionFaults(options: ChartOptions): Refusal<InputFaultCode>[] {
  if (typeof options !== "object" || options === null)
    return [{ code: "INPUT_WRONG_TYPE", path: ["options"], params: { expected: "object" } }];
  const { width, height, most, legend } = options;
  const legends: readonly unknown[] = ["shown", "hidden", undefined];
  return [
    ...within(width, 200, 4_000, ["options", "width"]),
    ...within(height, 120, 4_000, ["options", "height"]),
    ...within(most, 1, 200, ["options", "most"]),
    ...(legends.includes(legend)
      ? []
      : [{ code: "INPUT_NOT_ONE_OF", path: ["options", "legend"], params: { values: ["shown", "hidden"] } } as const]),
  ];
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
