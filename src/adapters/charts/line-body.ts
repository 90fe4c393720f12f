import type { ChartBody } from "./chart-body.js";
import { clipToWidth } from "./clip-to-width.js";
import { colorChannel, seriesLabels } from "./color-channel.js";
import type { Drawing, PlacedPoint } from "./drawing.js";
import { fontSize } from "./drawing.js";
import type { JsonObject } from "./json.js";
import { rowsOf, tooltip } from "./rows.js";
import { textWidth } from "./text-width.js";
import { titleText } from "./title-text.js";
import { extentOf, valueChannel, zeroLine } from "./value-axis.js";
import { valueScale } from "./value-scale.js";

/** So many points of time are few: each is drawn as a point too. */
const few = 36;

/** Lines over time, one for each of the series. What has no neighbour is a point, as nothing would be seen of a line. */
export function lineBody(drawing: Drawing): ChartBody {
  const { view, points, categories, width, colors } = drawing;
  const height = drawing.height ?? 360;
  const names = categories.map((name) => clipToWidth(name, 100, fontSize));
  const scale = valueScale(...extentOf(points, false), 0, view);
  const held = new Set(points.map(keyOf));
  const isPoint = (point: PlacedPoint): boolean =>
    categories.length <= few ||
    !(held.has(keyOf({ ...point, place: point.place - 1 })) || held.has(keyOf({ ...point, place: point.place + 1 })));
  const color = colors[0] ?? null;
  return {
    height,
    values: rowsOf(drawing, (point) => ({ isPoint: isPoint(point) })),
    labels: { categoryLabels: names, seriesLabels: seriesLabels(drawing), valueLabels: scale.labels },
    encoding: {
      x: timeChannel(drawing, names, width - 80),
      y: valueChannel(drawing, scale, height * 0.8, null),
    },
    layer: [
      zeroLine("y"),
      { mark: { type: "line", strokeWidth: 2, color }, encoding: { ...colorChannel(drawing), tooltip } },
      {
        transform: [{ filter: "datum.isPoint" }],
        mark: { type: "point", filled: true, size: 40, opacity: 1, color },
        encoding: { ...colorChannel(drawing), tooltip },
      },
    ],
  };
}

const keyOf = ({ place, rank }: Pick<PlacedPoint, "place" | "rank">): string => `${place} ${rank}`;

/** Of more points of time than have room, each second, third or so has its name written. */
function timeChannel({ view, categories, width }: Drawing, names: readonly string[], length: number): JsonObject {
  const widest = Math.max(...names.map((name) => textWidth(name, fontSize)));
  const each = Math.max(1, Math.ceil(((widest + 12) * categories.length) / length));
  const places = categories.map((_, i) => i);
  return {
    field: "place",
    type: "ordinal",
    scale: { type: "point", domain: places, padding: 0.5 },
    axis: {
      title: titleText(view.categoryTitle, width * 0.8, fontSize),
      values: places.filter((place) => place % each === 0),
      labelExpr: "categoryLabels[datum.value]",
      labelAngle: 0,
      labelOverlap: false,
    },
  };
}
