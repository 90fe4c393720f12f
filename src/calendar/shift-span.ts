import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { EventSpan } from "./complete-span.js";
import { shiftStart } from "./shift-start.js";

/** A span moved on by seconds of the wall clock. */
export function shiftSpan(span: EventSpan, seconds: number): EventSpan {
  const moved = <S extends OccurrenceStart>(start: S | null): S | null =>
    start === null ? null : (shiftStart(start, seconds) as S); // a date stays one
  return {
    ...span,
    startLocal: moved(span.startLocal),
    endLocal: moved(span.endLocal),
    startOn: moved(span.startOn),
    endOn: moved(span.endOn),
  };
}
