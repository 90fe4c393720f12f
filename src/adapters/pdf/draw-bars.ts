import type { PDFOperator } from "pdf-lib";
import type { ChartView } from "../../reports/chart-view.js";
import type { ChartFrame, Drawn } from "./chart-frame.js";
import { gridColor, label, labelSize } from "./chart-frame.js";
import type { ChartGrid, GridCell } from "./chart-grid.js";
import { chartGrid } from "./chart-grid.js";
import { colorAt, legend } from "./draw-legend.js";
import { sumText, tickText } from "./figure-text.js";
import { niceTicks } from "./nice-ticks.js";
import { box, polyline } from "./shapes.js";
import type { Sheet } from "./sheet.js";

/** More are a sum of the smallest. */
const mostBars = 20;

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  /** Which of the bars of its category it is, where they stand beside each other. */
  readonly lane: number;
  readonly text: string | null;
}

/** Lying bars, so that long names have room: stacked where figures of series may be added, else side by side. */
export function bars(sheet: Sheet, chart: ChartView, width: number): Drawn {
  const grid = chartGrid(chart, mostBars, 8);
  const isStacked = chart.isAdditive;
  const key = chart.seriesTitle === null && grid.series.length < 2 ? null : legend(sheet, grid.series, width);
  const lanes = isStacked ? 1 : grid.series.length;
  const rows = grid.categories.map((_, i) => barsOf(chart, grid, i, key === null));
  const step = lanes === 1 ? 19 : 8 + lanes * 10;
  const plotHeight = Math.max(1, rows.length) * step;
  const draw = ({ left, top }: ChartFrame): readonly PDFOperator[] => {
    const names = nameWidth(sheet, grid, width);
    const plot = {
      left: left + names,
      top: top - (key?.height ?? 0),
      width: width - names - (key === null ? 62 : 16),
      height: plotHeight,
    };
    const scale = scaleOf(chart, rows, plot);
    return [
      ...(key?.draw(left, top) ?? []),
      ...axis(sheet, chart, scale, plot),
      ...rows.flatMap((row, i) => {
        const y = plot.top - (i + 1) * step;
        const name = { x: left, y: y + step / 2 - 3, width: names - 8 };
        return [
          ...label(sheet, grid.categories[i]?.name ?? "", name, { align: "right" }),
          ...row.flatMap((bar) => barAt(sheet, bar, scale.at, y, step, lanes)),
        ];
      }),
      ...polyline(
        [
          [scale.at(0), plot.top],
          [scale.at(0), plot.top - plot.height],
        ],
        { color: "#5a6570", width: 0.8 },
      ),
    ];
  };
  return { height: plotHeight + (key?.height ?? 0) + 32, draw };
}

function barsOf(
  chart: ChartView,
  { series, categories, cells }: ChartGrid,
  row: number,
  ownColors: boolean,
): readonly Bar[] {
  const isStacked = chart.isAdditive;
  let [above, below] = [0, 0];
  return (cells[row] ?? []).flatMap((cell: GridCell | null, i): readonly Bar[] => {
    const [one, category] = [series[i], categories[row]];
    if (cell === null || one === undefined || category === undefined) return [];
    const color = ownColors ? colorAt(category, 0) : colorAt(one, i);
    const from = isStacked ? (cell.value < 0 ? below : above) : 0;
    const to = from + cell.value;
    if (cell.value < 0) below = to;
    else above = to;
    return [
      { from, to, color, lane: isStacked ? 0 : i, text: ownColors ? (cell.text ?? sumText(chart, cell.value)) : null },
    ];
  });
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Scale {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

function scaleOf(chart: ChartView, rows: readonly (readonly Bar[])[], { left, width }: Plot): Scale {
  const ends = rows.flatMap((row) => row.flatMap(({ from, to }) => [from, to]));
  const ticks = niceTicks(ends, chart.unit === "count");
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return { ticks, at: (value) => left + ((value - least) / (most - least)) * width };
}

function axis(
  sheet: Sheet,
  chart: ChartView,
  { ticks, at }: Scale,
  { left, top, width, height }: Plot,
): readonly PDFOperator[] {
  const bottom = top - height;
  const title = chart.currency === null ? chart.valueTitle : `${chart.valueTitle} (${chart.currency})`;
  return [
    ...ticks.flatMap((tick) => [
      ...polyline(
        [
          [at(tick), top],
          [at(tick), bottom - 2],
        ],
        { color: gridColor, width: 0.5 },
      ),
      ...label(sheet, tickText(chart, tick), { x: at(tick) - 35, y: bottom - 11, width: 70 }, { align: "center" }),
    ]),
    ...label(sheet, title, { x: left, y: bottom - 23, width }, { align: "center", color: "#5a6570" }),
  ];
}

/** A bar, and beside it what it says where nothing else does. */
function barAt(
  sheet: Sheet,
  bar: Bar,
  at: (value: number) => number,
  y: number,
  step: number,
  lanes: number,
): readonly PDFOperator[] {
  const [from, to] = [at(bar.from), at(bar.to)];
  const height = (step - 6) / lanes;
  const low = y + 3 + (lanes - 1 - bar.lane) * height;
  const drawn =
    from === to
      ? []
      : box([Math.min(from, to), low], Math.abs(to - from), lanes === 1 ? height : height - 1, bar.color, "#ffffff");
  if (bar.text === null) return drawn;
  return [...drawn, ...label(sheet, bar.text, { x: Math.max(from, to) + 4, y: low + height / 2 - 3, width: 120 })];
}

/** As wide as the longest name, and at most a third of the chart. */
const nameWidth = (sheet: Sheet, { categories }: ChartGrid, width: number): number =>
  Math.min(
    width / 3,
    Math.max(30, ...categories.map(({ name }) => sheet.regular.widthOf(name.slice(0, 100), labelSize))) + 9,
  );
