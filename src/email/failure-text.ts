import { clipText } from "../kernel/clip-text.js";

/** What a mail server said, as every storage can keep it: in one line, well-formed, 2,000 UTF-16 units at most. */
export const failureTextOf = (text: string): string =>
  clipText(text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\p{Cc}+/gu, " "), 2_000);
