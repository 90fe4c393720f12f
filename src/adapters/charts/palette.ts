import { safeColors } from "../../reports/safe-colors.js";

/** What all others are drawn in, where something stands for them. */
export const otherColor = "#5b5b5b";

/** The colours of series; their number is that of the series that can be drawn. */
export const palette: readonly string[] = [...safeColors, otherColor];
