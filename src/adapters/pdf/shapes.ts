import type { PDFOperator } from "pdf-lib";
import {
  appendBezierCurve,
  closePath,
  fill,
  fillAndStroke,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingRgbColor,
  setLineWidth,
  setStrokingRgbColor,
  stroke,
} from "pdf-lib";
import { colorOf } from "./chart-colors.js";
import { rounded } from "./draw.js";

/** A place on a page. */
export type Point = readonly [x: number, y: number];

/** How a line is drawn. */
export interface Stroke {
  /** `#rrggbb`. */
  readonly color: string;
  /** In points. */
  readonly width: number;
  /** Lengths of dashes and gaps; none for a line without gaps. */
  readonly dashes?: readonly number[] | undefined;
}

/** A line through points. */
export const polyline = (points: readonly Point[], style: Stroke): readonly PDFOperator[] =>
  points.length < 2 ? [] : kept([...penOf(style), ...pathOf(points), stroke()]);

/** A filled polygon. */
export const polygon = (points: readonly Point[], color: string): readonly PDFOperator[] =>
  kept([setFillingRgbColor(...colorOf(color)), ...pathOf(points), closePath(), fill()]);

/** A filled rectangle from its lower left corner; with an edge, so that a pale one is seen. */
export const box = (
  [x, y]: Point,
  width: number,
  height: number,
  color: string,
  edge?: string,
): readonly PDFOperator[] => [
  ...kept([
    setFillingRgbColor(...colorOf(color)),
    ...(edge === undefined ? [] : penOf({ color: edge, width: 0.4 })),
    rectangle(rounded(x), rounded(y), rounded(width), rounded(height)),
    edge === undefined ? fill() : fillAndStroke(),
  ]),
];

/** A part of a ring between two angles, in radians from the right and against the clock. */
export function ringPart(
  center: Point,
  radii: readonly [inner: number, outer: number],
  from: number,
  to: number,
  color: string,
): readonly PDFOperator[] {
  const [inner, outer] = radii;
  const [x, y] = pointOn(center, outer, from);
  const [u, v] = pointOn(center, inner, to);
  return kept([
    setFillingRgbColor(...colorOf(color)),
    ...penOf({ color: "#ffffff", width: 1 }),
    moveTo(rounded(x), rounded(y)),
    ...arc(center, outer, from, to),
    lineTo(rounded(u), rounded(v)),
    ...arc(center, inner, to, from),
    closePath(),
    fillAndStroke(),
  ]);
}

function arc(center: Point, radius: number, from: number, to: number): readonly PDFOperator[] {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
  const step = (to - from) / steps;
  const handle = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: steps }, (_, i) => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const [[x0, y0], [x1, y1]] = [pointOn(center, radius, a), pointOn(center, radius, b)];
    const bends = [
      x0 - handle * Math.sin(a),
      y0 + handle * Math.cos(a),
      x1 + handle * Math.sin(b),
      y1 - handle * Math.cos(b),
    ];
    const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = bends.map(rounded);
    return appendBezierCurve(c0, c1, c2, c3, rounded(x1), rounded(y1));
  });
}

const pointOn = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];

const kept = (drawn: readonly PDFOperator[]): readonly PDFOperator[] => [
  pushGraphicsState(),
  ...drawn,
  popGraphicsState(),
];

const penOf = ({ color, width, dashes = [] }: Stroke): PDFOperator[] => [
  setStrokingRgbColor(...colorOf(color)),
  setLineWidth(width),
  ...(dashes.length === 0 ? [] : [setDashPattern([...dashes], 0)]),
];

const pathOf = (points: readonly Point[]): PDFOperator[] =>
  points.map(([x, y], i) => (i === 0 ? moveTo(rounded(x), rounded(y)) : lineTo(rounded(x), rounded(y))));
