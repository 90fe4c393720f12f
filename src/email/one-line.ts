import { clipText } from "../kernel/clip-text.js";

/** The longest subject, in UTF-16 units: what a line of a message may hold (RFC 5322). */
const longestLine = 998;

/** A text with nothing that would end a line of a message's header, or begin another. */
export const oneLine = (text: string): string =>
  clipText(text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim(), longestLine);
