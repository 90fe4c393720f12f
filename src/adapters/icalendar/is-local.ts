import type { LocalDateTime, OccurrenceStart } from "../../kernel/local-date-time.js";

/** Whether a start has a time of day. */
export const isLocal = (at: OccurrenceStart): at is LocalDateTime => at.length > 10;
