/**
 * Colours that also those can tell apart who do not see red or green: those of Okabe and Ito ("Color Universal Design",
 * 2008), but yellow and black, in an order in which neighbours differ in brightness too.
 */
export const safeColors: readonly string[] = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];
