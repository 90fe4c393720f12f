/** Words of several languages that join others, however they are written; the signs & and + stand for them. */
export const joiningWords: ReadonlySet<string> = new Set(["et", "and", "und", "u", "y", "e", "en"]);
