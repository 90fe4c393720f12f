import { shortFigureText } from "../../reports/figure-text.js";
import type { Drawing } from "./drawing.js";
import { columnRoom, fontSize } from "./drawing.js";
import { textWidth } from "./text-width.js";

/**
 * The figures that stand beyond the ends of bars, along which `length` pixels are: whole where there is room for all,
 * else all in short; `null` where there is no room, or more than one bar for a category.
 */
export function barFigures(drawing: Drawing, length: number): readonly string[] | null {
  const { view, shape, points, categories, series, width } = drawing;
  if (series.length > 0 || points.length > categories.length) return null;
  const room = shape === "columns" ? columnRoom(width, categories.length) - 4 : Math.min(130, length * 0.3);
  const choices = [points.map(({ text }) => text), points.map(({ value }) => shortFigureText(value, view))];
  return choices.find((texts) => texts.every((text) => text.length < 100 && textWidth(text, fontSize) <= room)) ?? null;
}
