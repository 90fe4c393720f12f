import type { reportPdf } from "crmkit/pdf";

type Report = Parameters<typeof reportPdf>[0];
type Chart = Report["charts"][number];

/** A report of so many charts, with 85 figures each. */
export const longReport = (charts: number): Report => ({
  code: "leads",
  language: "en",
  title: "Leads",
  period: "1 January 2024 to 31 December 2025",
  charts: Array.from({ length: charts }, (_, i) => chart(i)),
});

const marks: readonly Chart["mark"][] = ["bar", "line", "share"];

const chart = (place: number): Chart => ({
  code: `chart${place}`,
  language: "en",
  title: `Chart ${place + 1} of the report`,
  mark: marks[place % 3] ?? "bar",
  categoryTitle: "Country",
  seriesTitle: null,
  valueTitle: "Leads",
  unit: "count",
  currency: null,
  isAdditive: true,
  points: Array.from({ length: 85 }, (_, i) => ({
    category: `Country ${i + 1} of chart ${place + 1}`,
    series: null,
    value: (i * 7919 + place) % 1000,
    text: String((i * 7919 + place) % 1000),
    color: null,
  })),
  words: { other: "Other", noData: "No data", total: "Total" },
});
