import { civilDateAt, localDateTimeAt } from "../kernel/time-zone.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { EventChanges } from "./enter-event.js";

/** What was entered of something that is of now, to the minute or of today, unless it says otherwise. */
export function startNow<Input extends EventChanges>(input: Input, { now, actor }: DecisionEnv): Input {
  if ((input.startLocal ?? input.startOn ?? null) !== null) return input;
  const zone = input.timeZone ?? actor.timeZone;
  return input.allDay === true
    ? { ...input, startOn: civilDateAt(zone, now) }
    : { ...input, startLocal: `${localDateTimeAt(zone, now).slice(0, 16)}:00` };
}
