/** What all others are drawn in, where something stands for them. */
export const otherColor = "#5b5b5b";

/**
 * Colours that also those can tell apart who do not see red or green: those of Okabe and Ito, but yellow, which is lost
 * on white, and with a grey for their black. Their number is that of the series that can be drawn.
 */
export const palette: readonly string[] = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#d55e00",
  otherColor,
];
