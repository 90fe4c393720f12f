import type { Drawing, PlacedPoint } from "./drawing.js";
import type { JsonObject } from "./json.js";

/**
 * The data of a chart, one row for each point. Whatever the texts are, they are values of fields of fixed names: nothing
 * is looked up, or worked out, by what they say.
 */
export const rowsOf = (
  { points }: Drawing,
  more: (point: PlacedPoint, i: number) => JsonObject,
): readonly JsonObject[] =>
  points.map((point, i) => ({
    place: point.place,
    rank: point.rank,
    category: point.category,
    ...(point.series === null ? {} : { series: point.series }),
    value: point.value,
    text: point.text,
    tip: tipOf(point),
    ...more(point, i),
  }));

/** What is told of a point that is pointed at, such as "Ann Martin · Renewal · €1,200.00": signs that every language knows. */
const tipOf = ({ category, series, text }: PlacedPoint): string =>
  [category, ...(series === null ? [] : [series]), text].join(" · ");

/** The text that is shown where a point is pointed at. */
export const tooltip: JsonObject = { field: "tip", type: "nominal" };
