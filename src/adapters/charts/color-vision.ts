/** Red, green and blue from 0 to 1, in light and not as they are written. */
type Light = readonly [number, number, number];
type Matrix = readonly [Light, Light, Light];

/** How people see: all colours, or without one of the two kinds of cones that are missing most often (Machado, 2009). */
const visions: readonly Matrix[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
];

/** The least distance of two colours that stand apart, in CIELAB. */
const leastDistance = 15;

/** Whether all of some colours `#rrggbb` can be told apart, also by those who do not see red or green. */
export function canBeToldApart(colors: readonly string[]): boolean {
  return visions.every((vision) => {
    const seen = colors.map((color) => labOf(seenBy(vision, lightOf(color))));
    return seen.every((one, i) => seen.slice(i + 1).every((other) => distance(one, other) >= leastDistance));
  });
}

/** The contrast of a colour `#rrggbb` to white, from 1 to 21, as WCAG reckons it. */
export function contrastToWhite(color: string): number {
  const [red, green, blue] = lightOf(color);
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function lightOf(color: string): Light {
  const part = (at: number): number => {
    const written = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return written <= 0.04045 ? written / 12.92 : ((written + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const times = (row: Light, [a, b, c]: Light): number => row[0] * a + row[1] * b + row[2] * c;

const seenBy = ([r, g, b]: Matrix, light: Light): Light => [
  clamp(times(r, light)),
  clamp(times(g, light)),
  clamp(times(b, light)),
];

const clamp = (part: number): number => Math.min(1, Math.max(0, part));

function labOf(light: Light): Light {
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root(times([0.4124, 0.3576, 0.1805], light) / 0.95047);
  const y = root(times([0.2126, 0.7152, 0.0722], light));
  const z = root(times([0.0193, 0.1192, 0.9505], light) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (one: Light, other: Light): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
