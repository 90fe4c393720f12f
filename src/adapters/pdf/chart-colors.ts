import { safeColors } from "../../reports/safe-colors.js";

/** The colours of series and parts: the yellow is darker than that of Okabe and Ito, to be seen on white. */
export const chartColors: readonly string[] = [...safeColors, "#c9b800", "#4d4d4d"];

/** The colour of the place in a list; the first ones again after the last. */
export const chartColorAt = (place: number): string => chartColors[place % chartColors.length] ?? "#4d4d4d";

/** Red, green and blue from 0 to 1; grey for what is no `#rrggbb`. */
export function colorOf(color: string): [red: number, green: number, blue: number] {
  const value = /^#[\da-f]{6}$/i.test(color) ? Number.parseInt(color.slice(1), 16) : 0x808080;
  return [share(value >> 16), share(value >> 8), share(value)];
}

const share = (value: number): number => Math.round(((value & 255) / 255) * 1000) / 1000;
