import type { LocalDateTime } from "../../kernel/local-date-time.js";
import { localDateTimeOf } from "../../kernel/local-date-time.js";

/** What clocks show at an instant that are so many milliseconds ahead of UTC. */
export const localAt = (instant: Date, offset: number): LocalDateTime =>
  localDateTimeOf(Math.floor((instant.getTime() + offset) / 1000));
