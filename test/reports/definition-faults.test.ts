import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../src/model/field-kinds.js";
import type { ChartDefinition, ReportDefinition } from "../../src/reports/chart-definition.js";
import { definitionFaults } from "../../src/reports/definition-faults.js";
import { shippedReports } from "../../src/reports/shipped-reports.js";
import { allReports, verifyReports } from "../../src/reports/verify-reports.js";

const chart = (more: object = {}) =>
  ({
    code: "c",
    title: { en: "C" },
    type: "opportunity",
    mark: "bar",
    by: [{ field: "sourceId", title: { en: "Source" } }],
    figure: { kind: "count" },
    ...more,
  }) as ChartDefinition;
const report = (code: string, charts: readonly ChartDefinition[] = []): ReportDefinition => ({
  code,
  title: { en: code },
  charts,
});
const unknown = (definition: ChartDefinition, fields = fieldsOf(definition.type)) =>
  definitionFaults(definition, fields).map(({ code, params }) => `${code} ${params?.["field"]}`);
const without = (...names: readonly string[]) =>
  new Map([...fieldsOf("opportunity")].filter(([name]) => !names.includes(name)));

describe("what is wrong with a chart", () => {
  it("REP-1 is nothing of the shipped ones", () => {
    expect(verifyReports(shippedReports, fieldsOf)).toEqual([]);
    expect(unknown(chart())).toEqual([]);
  });

  it.each<[object, string]>([
    [{ by: [{ field: "shoe", title: {} }] }, "shoe"],
    [{ where: { shoe: 7 } }, "shoe"],
    [{ figure: { kind: "share", of: { where: { shoe: 7 } } } }, "shoe"],
    [{ figure: { kind: "sum", field: "shoe" } }, "shoe"],
    [{ figure: { kind: "sum", field: "amount", weight: "shoe" } }, "shoe"],
    [{ figure: { kind: "days", from: "shoe", to: "createdAt" } }, "shoe"],
    [{ figure: { kind: "days", from: "createdAt", to: "shoe" } }, "shoe"],
    [{ figure: { kind: "greatest", field: "shoe", most: 3 } }, "shoe"],
    [{ date: "shoe" }, "shoe"],
  ])("REP-1 is a field that there is not: %j", (more, field) => {
    expect(unknown(chart(more))).toEqual([`QUERY_FIELD_UNKNOWN ${field}`]);
  });

  it.each<[object, string]>([
    [{ ofTeam: true }, "teamId"],
    [{ standing: "open" }, "statusId"],
    [{ figure: { kind: "stay" } }, "statusId"],
    [{ figure: { kind: "share", of: { standing: "won" } } }, "statusId"],
    [{ figure: { kind: "greatest", field: "amount", most: 3 } }, "currency"],
  ])("REP-1 is a field that %j needs and the records have not", (more, field) => {
    expect(unknown(chart(more))).toEqual([]);
    expect(unknown(chart(more), without(field))).toEqual([`QUERY_FIELD_UNKNOWN ${field}`]);
    expect(
      unknown(chart({ ofTeam: false, figure: { kind: "share", of: {} } }), without("teamId", "statusId", "currency")),
    ).toEqual([]);
  });

  it("REP-1 is told where it lies", () => {
    const paths = (definition: ChartDefinition) =>
      definitionFaults(definition, fieldsOf("opportunity")).map(({ path }) => path);
    expect(paths(chart({ where: { shoe: 7 } }))[0]?.[0]).toBe("where");
    expect(paths(chart({ figure: { kind: "share", of: { where: { shoe: 7 } } } }))[0]?.slice(0, 3)).toEqual([
      "figure",
      "of",
      "where",
    ]);
    expect(paths(chart({ by: [{ field: "shoe", title: {} }] }))[0]?.[0]).toBe("by");
    expect(paths(chart({ figure: { kind: "sum", field: "shoe" } }))[0]?.[0]).toBe("figure");
  });

  it("REP-1 is a code that is there twice, of reports and of charts", () => {
    const faults = verifyReports(
      [
        report("a", [chart(), chart({ code: "d" }), chart()]),
        report("b"),
        report("a", [chart({ where: { shoe: 7 } })]),
      ],
      fieldsOf,
    );
    expect(faults.slice(0, 2)).toEqual([
      { code: "CHART_TWICE", path: ["reports", 0, "charts", 2, "code"], params: { chart: "c" } },
      { code: "REPORT_TWICE", path: ["reports", 2, "code"], params: { report: "a" } },
    ]);
    expect(faults[2]).toMatchObject({ code: "QUERY_FIELD_UNKNOWN" });
    expect(faults[2]?.path?.slice(0, 5)).toEqual(["reports", 2, "charts", 0, "where"]);
    expect(faults).toHaveLength(3);
  });
});

describe("the reports that there are", () => {
  it("REP-1 are the shipped ones and the host's, which take the place of those of their code", () => {
    const codes = shippedReports.map(({ code }) => code);
    const [own, more] = [report("leads"), report("mine")];
    expect(allReports([])).toEqual(shippedReports);
    expect(allReports([own, more]).map(({ code }) => code)).toEqual([...codes, "mine"]);
    expect(allReports([own, more]).find(({ code }) => code === "leads")).toBe(own);
  });
});
