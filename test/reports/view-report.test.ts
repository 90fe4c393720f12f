import { expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { viewReport } from "../../src/reports/view-report.js";

it("REP-1 reports are told in English in a language that is none", () => {
  const days = { from: "2026-03-01" as CivilDate, to: "2026-03-31" as CivilDate };
  const view = viewReport({ code: "x", title: { en: "Leads" }, ...days, tables: [], withheld: [] }, "no_tag");
  expect([view.title, view.period]).toEqual(["Leads", "March 1, 2026 – March 31, 2026"]);
});
