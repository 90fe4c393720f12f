import type { Drawing, PlacedPoint } from "./drawing.js";
import type { JsonObject } from "./json.js";

/**
 * The data of a chart, one row for each point. Whatever the texts are, they are values of fields of fixed names: nothing
 * is looked up, or worked out, by what they say.
 */
export const rowsOf = (
  { view, points }: Drawing,
  more: (point: PlacedPoint, i: number) => JsonObject,
): readonly JsonObject[] =>
  points.map((point, i) => ({
    place: point.place,
    rank: point.rank,
    category: point.category,
    ...(point.series === null ? {} : { series: point.series }),
    value: point.value,
    text: point.text,
    tip: tipOf(view, point),
    ...more(point, i),
  }));

/** What is told of a point that is pointed at, such as "Status: New · Leads: 12". */
const tipOf = ({ categoryTitle, seriesTitle, valueTitle }: Drawing["view"], point: PlacedPoint): string =>
  [
    `${categoryTitle}: ${point.category}`,
    ...(point.series === null ? [] : [seriesTitle === null ? point.series : `${seriesTitle}: ${point.series}`]),
    `${valueTitle}: ${point.text}`,
  ].join(" · ");

/** The text that is shown where a point is pointed at. */
export const tooltip: JsonObject = { field: "tip", type: "nominal" };
