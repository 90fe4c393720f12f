import type { FigureKind } from "../../reports/figure-text.js";
import { shortFigureText } from "../../reports/figure-text.js";

/** The axis of the figures. */
export interface ValueScale {
  /** The least and the largest figure that has a place. */
  readonly domain: readonly [number, number];
  /** Figures that are written beside the axis, in order. */
  readonly ticks: readonly number[];
  /** How they are written, by the figure. */
  readonly labels: Readonly<Record<string, string>>;
}

/** An axis that has room for figures from `least` to `most`, and nothing, with a share of its length left free at either end that is used. */
export function valueScale(least: number, most: number, free: number, kind: FigureKind): ValueScale {
  const ends = Number(least < 0) + Number(most > 0);
  const spare = ((Math.max(most, 0) - Math.min(least, 0)) * free) / (1 - ends * free);
  const from = least < 0 ? least - spare : 0;
  const to = most > 0 ? most + spare : 0;
  const step = stepOf(to - from, kind.unit === "count");
  const first = Math.floor(from / step);
  const last = Math.max(Math.ceil(to / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
  return {
    domain: [rounded(first * step), rounded(last * step)],
    ticks,
    labels: Object.fromEntries(ticks.map((tick) => [String(tick), shortFigureText(tick, kind)])),
  };
}

/** A step of 1, 2 or 5 times a power of ten, of which four to eight make up the length. */
function stepOf(length: number, isWhole: boolean): number {
  if (length < 1e-290) return 1; // nothing, as far as can be drawn
  const power = 10 ** Math.floor(Math.log10(length / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((wide) => length / wide <= 6) ?? 10 * power;
  return isWhole ? Math.max(step, 1) : step;
}

/** Without the dust of binary fractions, and without a sign before nothing. */
const rounded = (value: number): number => Number(value.toPrecision(12)) + 0;
