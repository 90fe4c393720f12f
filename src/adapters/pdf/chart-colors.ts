/**
 * Colours that people with any colour vision tell apart, after Okabe and Ito (2008), in an order in which neighbours differ
 * in brightness too; the yellow is darker than theirs, to be seen on white.
 */
export const chartColors: readonly string[] = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#d55e00",
  "#c9b800",
  "#4d4d4d",
];

/** The colour of the place in a list; the first ones again after the last. */
export const chartColorAt = (place: number): string => chartColors[place % chartColors.length] ?? "#4d4d4d";

/** Red, green and blue from 0 to 1; grey for what is no `#rrggbb`. */
export function colorOf(color: string): [red: number, green: number, blue: number] {
  const value = /^#[\da-f]{6}$/i.test(color) ? Number.parseInt(color.slice(1), 16) : 0x808080;
  return [share(value >> 16), share(value >> 8), share(value)];
}

const share = (value: number): number => Math.round(((value & 255) / 255) * 1000) / 1000;
