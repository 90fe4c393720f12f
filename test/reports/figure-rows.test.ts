import { describe, expect, it } from "vitest";
import type { AggregateRow } from "../../src/query/query.js";
import type { ChartDefinition } from "../../src/reports/chart-definition.js";
import { figureQuestions } from "../../src/reports/figure-questions.js";
import { figureRows } from "../../src/reports/figure-rows.js";

type Figure = ChartDefinition["figure"];
const source = { field: "sourceId", title: { en: "Source" } } as const;
const month = { field: "createdOn", period: "month", title: { en: "Month" } } as const;
const chart = (figure: Figure, by: readonly object[] = [source]) =>
  ({ code: "c", title: { en: "C" }, type: "opportunity", mark: "bar", by, figure }) as ChartDefinition;
const row = (group: AggregateRow["group"], ...measures: AggregateRow["measures"]): AggregateRow => ({
  group,
  measures,
});
const weighted: Figure = { kind: "sum", field: "amount", weight: "probability" };
const days: Figure = { kind: "days", from: "createdAt", to: "expectedCloseOn" };
const share: Figure = { kind: "share", of: { standing: "won" } };

describe("what a storage is asked for a chart", () => {
  const records = { records: "count" };
  const bySource = [{ field: "sourceId" }];

  it.each<[string, ChartDefinition, ReturnType<typeof figureQuestions>]>([
    ["a count", chart({ kind: "count" }), [{ of: "all", groupBy: bySource, measures: records }]],
    [
      "months",
      chart({ kind: "count" }, [month, source]),
      [{ of: "all", groupBy: [{ field: "createdOn", period: "month" }, ...bySource], measures: records }],
    ],
    [
      "a share",
      chart(share),
      [
        { of: "all", groupBy: bySource, measures: records },
        { of: "hits", groupBy: bySource, measures: records },
      ],
    ],
    [
      "a sum",
      chart({ kind: "sum", field: "amount" }),
      [{ of: "all", groupBy: [...bySource, { field: "currency" }], measures: { ...records, sum: { sum: "amount" } } }],
    ],
    [
      "a weighted sum",
      chart(weighted),
      [
        {
          of: "all",
          groupBy: [...bySource, { field: "currency" }, { field: "probability" }],
          measures: { ...records, sum: { sum: "amount" } },
        },
      ],
    ],
    [
      "days",
      chart(days),
      [
        {
          of: "all",
          groupBy: [...bySource, { field: "createdAt", period: "day" }, { field: "expectedCloseOn", period: "day" }],
          measures: records,
        },
      ],
    ],
    ["the greatest", chart({ kind: "greatest", field: "amount", most: 5 }), []],
  ])("REP-1 for %s", (_, definition, questions) => {
    expect(figureQuestions(definition)).toEqual(questions);
  });
});

describe("the figures of a chart", () => {
  it("REP-1 are numbers of records", () => {
    expect(figureRows(chart({ kind: "count" }), [[row(["web"], 3), row([null], 1)]])).toEqual([
      { keys: ["web"], currency: null, value: 3, records: 3 },
      { keys: [null], currency: null, value: 1, records: 1 },
    ]);
    expect(figureRows(chart({ kind: "count" }), [])).toEqual([]);
  });

  it("REP-1 are shares in percent, of no records none", () => {
    const all = [row(["web"], 8), row(["fair"], 3), row(["none"], 0)];
    expect(figureRows(chart(share), [all, [row(["web"], 2)]])).toEqual([
      { keys: ["web"], currency: null, value: 25, records: 8 },
      { keys: ["fair"], currency: null, value: 0, records: 3 },
      { keys: ["none"], currency: null, value: null, records: 0 },
    ]);
  });

  it("REP-1 are sums of each currency by itself", () => {
    const all = [row(["web", "EUR"], 2, 300), row(["web", "USD"], 1, 70), row(["fair", "EUR"], 1, 5)];
    expect(figureRows(chart({ kind: "sum", field: "amount" }), [all])).toEqual([
      { keys: ["web"], currency: "EUR", value: 300, records: 2 },
      { keys: ["web"], currency: "USD", value: 70, records: 1 },
      { keys: ["fair"], currency: "EUR", value: 5, records: 1 },
    ]);
  });

  it("REP-1 are sums weighted by percentages, exactly, rounded once; no percentage counts as 0", () => {
    const all = [
      row(["web", "EUR", 33.3], 2, 1_000),
      row(["web", "EUR", 10], 1, 5),
      row(["web", "EUR", null], 4, 900),
      row(["fair", "EUR", 50], 1, 11),
    ];
    expect(figureRows(chart(weighted), [all])).toEqual([
      { keys: ["web"], currency: "EUR", value: 334, records: 7 }, // 333 and 0.5
      { keys: ["fair"], currency: "EUR", value: 6, records: 1 },
    ]);
  });

  it("REP-1 are refused where a sum is no longer exact", () => {
    const sum = chart({ kind: "sum", field: "amount" });
    expect(figureRows(sum, [[row(["web", "EUR"], 2, Number.MAX_SAFE_INTEGER)]])[0]?.value).toBe(
      Number.MAX_SAFE_INTEGER,
    );
    expect(() => figureRows(sum, [[row(["web", "EUR"], 2, Number.MAX_SAFE_INTEGER + 1)]])).toThrow(
      "FORECAST_TOO_LARGE",
    );
  });

  it("REP-1 are mean numbers of days of the records that have both dates", () => {
    const all = [
      row(["web", "2026-02-27", "2026-03-01"], 3),
      row(["web", "2026-03-01", "2026-03-11"], 1),
      row(["web", null, "2026-03-11"], 5),
      row(["web", "2026-03-01", null], 5),
      row(["fair", "2026-03-02", "2026-03-01"], 2),
    ];
    expect(figureRows(chart(days), [all])).toEqual([
      { keys: ["web"], currency: null, value: 4, records: 4 },
      { keys: ["fair"], currency: null, value: -1, records: 2 },
    ]);
  });
});
