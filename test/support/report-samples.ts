import type { FacadeSample } from "./facade-samples.js";
import { under } from "./list-samples.js";

const period = { from: "2026-01-01", to: "2026-12-31", teamId: "sales" };
const report = "opportunities";

/** A valid call of every method on reports, by its name. */
export const reportSamples: Readonly<Record<string, FacadeSample>> = under("reports", {
  list: { args: () => [] },
  run: { args: () => [{ report, ...period, charts: ["amountByStage", "bestOpen"] }] },
  view: { args: () => [{ report, ...period, charts: ["amountByStage"] }] },
  records: {
    args: () => [
      {
        report,
        ...period,
        chart: "amountByStage",
        keys: ["web"],
        currency: "EUR",
        columns: ["name"],
        limit: 5,
        after: null,
      },
    ],
  },
  arrangement: { args: () => [report], at: [["report"]] },
  arrange: {
    once: true,
    args: () => [
      { report, charts: [{ chart: "amountByStage", legend: false, columns: ["name"], hidden: false, wide: true }] },
    ],
  },
});
