import { describe, expect, it } from "vitest";
import { safeColors } from "../../src/reports/safe-colors.js";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What eyes without one kind of cone see of linear light: Machado, Oliveira and Fernandes (2009), at full severity. */
const eyes: Readonly<Record<string, Matrix>> = {
  "every cone": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no cones for red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no cones for green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
/** To OKLab by way of the cones, as Ottosson (2020) defines it. */
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const [first, second, third] = matrix.map(([a, b, c]) => a * x + b * y + c * z);
  return [first ?? 0, second ?? 0, third ?? 0];
};
const each = ([x, y, z]: Triple, change: (value: number) => number): Triple => [change(x), change(y), change(z)];

/** The light of a colour as it is written, without the curve of screens. */
const lightOf = (color: string): Triple =>
  each([1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as unknown as Triple, (value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );

/** Where a colour is in OKLab, in which distances are as far as they look. */
const seen = (color: string, eye: Matrix): Triple =>
  times(
    toLab,
    each(
      times(
        toCones,
        each(times(eye, lightOf(color)), (value) => Math.max(0, value)),
      ),
      Math.cbrt,
    ),
  );

const distance = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** About three times as far apart as what is just told apart side by side. */
const farEnough = 0.07;

describe("the colours of charts", () => {
  it("REP-8 are written as CSS has them, and are six", () => {
    expect(safeColors.filter((color) => /^#[0-9a-f]{6}$/.test(color))).toHaveLength(6);
  });

  it.each(Object.entries(eyes))("REP-8 are told apart by eyes that have %s", (_, eye) => {
    const near = safeColors.flatMap((one, i) =>
      safeColors.slice(i + 1).map((other) => ({ one, other, apart: distance(seen(one, eye), seen(other, eye)) })),
    );
    expect(near.filter(({ apart }) => !(apart > farEnough))).toEqual([]);
  });

  it("REP-8 differ in brightness from those beside them", () => {
    const brightness = safeColors.map((color) => seen(color, eyes["every cone"] as Matrix)[0]);
    const steps = brightness.slice(1).map((value, i) => Math.abs(value - (brightness[i] ?? 0)));
    expect(steps.filter((step) => !(step > 0.05))).toEqual([]);
  });
});
