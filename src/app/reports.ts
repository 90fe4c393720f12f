import type { ChartLayout } from "../model/chart-layout.js";
import type { ReportDefinition } from "../reports/chart-definition.js";
import type { Report } from "../reports/chart-table.js";
import type { ReportView } from "../reports/chart-view.js";
import { viewReport } from "../reports/view-report.js";
import type { ArrangeReportCommand } from "./arrange-report.js";
import { arrangedTables, arrangeReport, layoutOf, shownCharts } from "./arrange-report.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import type { Page } from "./list-records.js";
import { definitionNamed } from "./report-named.js";
import type { ReportRecord, ReportRecordsQuery } from "./report-records.js";
import { reportRecords } from "./report-records.js";
import type { ReportQuery } from "./run-report.js";
import { runReport } from "./run-report.js";

/** Reports on behalf of one actor (guide: « Les rapports »). What the actor may not see counts nowhere. */
export interface Reports {
  /** The reports that there are: the four of the guide, and those of the settings. */
  list(): Promise<readonly ReportDefinition[]>;
  /** Computes the tables behind the charts of a report. @throws CrmError `INPUT_INVALID`, `REFUSED` with `FORECAST_TOO_LARGE`. */
  run(query: ReportQuery): Promise<Report>;
  /**
   * The same in the words of the actor's language and in the user's own order, without charts that the user hid unless they
   * are asked for by their codes; ready to be drawn by `crmkit/charts` and `crmkit/pdf`.
   */
  view(query: ReportQuery): Promise<ReportView>;
  /** Lists the records behind a chart, a page at a time, with columns of the caller's choice. */
  records(query: ReportRecordsQuery): Promise<Page<ReportRecord>>;
  /** How the user arranged a report; `null` where they never did. */
  arrangement(report: string): Promise<ChartLayout | null>;
  /** Keeps how the user wants to see a report: the order of its charts, which are hidden or wide, whose legends show, and the columns of the tables. */
  arrange(command: ArrangeReportCommand): Promise<ChartLayout>;
}

/** Makes the façade of reports for one actor. */
export function reports(scope: CrmScope): Reports {
  return {
    list: async () => scope.settings.reportDefinitions,
    run: (query) => runReport(scope, query),
    view: async (query) => {
      const report = await runReport(scope, query, async (definition) =>
        shownCharts(definition, await layoutOf(scope, definition.code)),
      );
      const layout = await layoutOf(scope, report.code);
      return viewReport({ ...report, tables: arrangedTables(report.tables, layout) }, scope.actor.locale);
    },
    records: (query) => reportRecords(scope, query),
    arrangement: async (report) => layoutOf(scope, definitionNamed(scope, report).code),
    arrange: async (command) => {
      requireAction(scope, "reports.arrange");
      return arrangeReport(scope, command);
    },
  };
}
