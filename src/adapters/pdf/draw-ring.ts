import type { PDFOperator } from "pdf-lib";
import type { ChartView } from "../../reports/chart-view.js";
import type { ChartFrame, Drawn } from "./chart-frame.js";
import { label } from "./chart-frame.js";
import { chartGrid } from "./chart-grid.js";
import { colorAt } from "./draw-legend.js";
import { sumText } from "./figure-text.js";
import { box, ringPart } from "./shapes.js";

const radius = 78;

/** More are a sum of the smallest. */
const mostParts = 8;

/** Parts of a whole as a ring, with what each is beside it. No figure may be negative. */
export function ring(chart: ChartView): Drawn {
  const { categories, cells } = chartGrid(chart, mostParts, 1_000);
  const parts = categories.map((one, i) => {
    const own = (cells[i] ?? []).flatMap((cell) => (cell === null ? [] : [cell]));
    const value = own.reduce((sum, cell) => sum + cell.value, 0);
    return { name: one.name, color: colorAt(one, i), value, text: own.length === 1 ? (own[0]?.text ?? null) : null };
  });
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const draw = ({ sheet, left, top, width }: ChartFrame): readonly PDFOperator[] => {
    const [x, y] = [left + radius + 10, top - radius - 4];
    let from = Math.PI / 2;
    return parts.flatMap((part, i) => {
      const to = from - (part.value / whole) * 2 * Math.PI;
      const drawn = part.value > 0 ? ringPart([x, y], [radius * 0.55, radius], from, to, part.color) : [];
      from = to;
      const line = y + (parts.length / 2 - i) * 17 - 11;
      const begin = left + 2 * radius + 40;
      const share = new Intl.NumberFormat(chart.language, { style: "percent", maximumFractionDigits: 1 }).format(
        part.value / whole,
      );
      const right = { x: left + width - 60, y: line, width: 60 };
      const figure = { x: left + width - 160, y: line, width: 96 };
      return [
        ...drawn,
        ...box([begin, line - 1], 8, 8, part.color, "#5a6570"),
        ...label(sheet, part.name, { x: begin + 14, y: line, width: figure.x - begin - 22 }),
        ...label(sheet, part.text ?? sumText(chart, part.value), figure, { align: "right" }),
        ...label(sheet, share, right, { align: "right" }),
      ];
    });
  };
  return { height: 2 * radius + 12, draw };
}
