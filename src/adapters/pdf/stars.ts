import type { PDFOperator } from "pdf-lib";
import type { Point } from "./shapes.js";
import { polygon } from "./shapes.js";

/** Five stars from a place to the right, the first ones filled: drawn, for few fonts have them. */
export const stars = (filled: number, [x, y]: Point, size: number): readonly PDFOperator[] =>
  [0, 1, 2, 3, 4].flatMap((i) =>
    polygon(star([x + (i + 0.5) * size * 1.15, y], size / 2), i < filled ? "#c58a00" : "#d5dbe1"),
  );

const star = ([x, y]: Point, radius: number): readonly Point[] =>
  Array.from({ length: 10 }, (_, i) => {
    const angle = Math.PI / 2 + (i * Math.PI) / 5;
    const length = i % 2 === 0 ? radius : radius * 0.42;
    return [x + length * Math.cos(angle), y + length * Math.sin(angle)];
  });
