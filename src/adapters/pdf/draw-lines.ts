import type { PDFOperator } from "pdf-lib";
import type { ChartView } from "../../reports/chart-view.js";
import type { ChartFrame, Drawn } from "./chart-frame.js";
import { gridColor, label, labelSize } from "./chart-frame.js";
import type { ChartGrid } from "./chart-grid.js";
import { chartGrid } from "./chart-grid.js";
import { colorAt, legend } from "./draw-legend.js";
import { tickText } from "./figure-text.js";
import { niceTicks } from "./nice-ticks.js";
import type { Point } from "./shapes.js";
import { box, polyline } from "./shapes.js";
import type { Sheet } from "./sheet.js";

const plotHeight = 190;

/** Lines are told apart by their dashes too. */
const dashes: readonly (readonly number[])[] = [
  [],
  [6, 2],
  [2, 2],
  [8, 2, 2, 2],
  [4, 4],
  [1, 3],
  [10, 3],
  [6, 2, 2, 2, 2, 2],
];

interface Places {
  readonly across: (place: number) => number;
  readonly up: (value: number) => number;
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lines over time, one for each series. A series that says nothing of a category has a gap there. */
export function lines(sheet: Sheet, chart: ChartView, width: number): Drawn {
  const grid = chartGrid(chart, 1_000, 8);
  const key = chart.seriesTitle === null && grid.series.length < 2 ? null : legend(sheet, grid.series, width);
  const above = (key?.height ?? 0) + 18;
  const draw = (frame: ChartFrame): readonly PDFOperator[] => {
    const places = placesOf(sheet, chart, grid, { ...frame, top: frame.top - above });
    return [
      ...(key?.draw(frame.left, frame.top) ?? []),
      ...axes(sheet, chart, grid, places, frame.left),
      ...grid.series.flatMap((one, i) => lineOf(grid, i, colorAt(one, i), places)),
    ];
  };
  return { height: above + plotHeight + 18, draw };
}

function placesOf(
  sheet: Sheet,
  chart: ChartView,
  { categories, cells }: ChartGrid,
  { left, top, width }: ChartFrame,
): Places {
  const values = cells.flatMap((row) => row.flatMap((cell) => (cell === null ? [] : [cell.value])));
  const ticks = niceTicks(values, chart.unit === "count");
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const names = Math.max(...ticks.map((tick) => sheet.regular.widthOf(tickText(chart, tick), labelSize))) + 8;
  const begin = left + Math.min(names, 90);
  const room = left + width - begin - 12;
  return {
    across: (place) => begin + 6 + (categories.length < 2 ? room / 2 : (place / (categories.length - 1)) * (room - 12)),
    up: (value) => top - plotHeight + ((value - least) / (most - least)) * plotHeight,
    ticks,
    left: begin,
    right: left + width,
    bottom: top - plotHeight,
  };
}

function axes(
  sheet: Sheet,
  chart: ChartView,
  { categories }: ChartGrid,
  places: Places,
  edge: number,
): readonly PDFOperator[] {
  const { ticks, up, across, left, right, bottom } = places;
  const title = chart.currency === null ? chart.valueTitle : `${chart.valueTitle} (${chart.currency})`;
  const longest = Math.max(
    20,
    ...categories.map(({ name }) => Math.min(90, sheet.regular.widthOf(name.slice(0, 100), labelSize))),
  );
  const each = Math.max(1, Math.ceil((longest + 8) / Math.max(0.1, across(1) - across(0))));
  const first = up(ticks.at(-1) ?? 1);
  return [
    ...label(sheet, title, { x: edge, y: first + 10, width: right - edge }, { color: "#5a6570" }),
    ...ticks.flatMap((tick) => [
      ...polyline(
        [
          [left, up(tick)],
          [right, up(tick)],
        ],
        tick === 0 ? { color: "#5a6570", width: 0.8 } : { color: gridColor, width: 0.5 },
      ),
      ...label(sheet, tickText(chart, tick), { x: edge, y: up(tick) - 3, width: left - edge - 5 }, { align: "right" }),
    ]),
    ...categories.flatMap(({ name }, i) => {
      if (i % each !== 0) return [];
      const x = Math.min(Math.max(across(i) - 46, edge), right - 92);
      const align = x === right - 92 ? "right" : x === edge ? "left" : "center";
      return label(sheet, name, { x, y: bottom - 12, width: 92 }, { align });
    }),
  ];
}

function lineOf({ cells }: ChartGrid, series: number, color: string, { across, up }: Places): readonly PDFOperator[] {
  const pieces: Point[][] = [[]];
  cells.forEach((row, i) => {
    const cell = row[series] ?? null;
    if (cell === null) pieces.push([]);
    else pieces.at(-1)?.push([across(i), up(cell.value)]);
  });
  const marks = cells.length > 60 ? pieces.filter(({ length }) => length === 1).flat() : pieces.flat();
  return [
    ...pieces.flatMap((points) => polyline(points, { color, width: 1.6, dashes: dashes[series % dashes.length] })),
    ...marks.flatMap(([x, y]) => box([x - 2, y - 2], 4, 4, color)),
  ];
}
