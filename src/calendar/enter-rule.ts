import type { Refusal } from "../kernel/decision.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Recurrence } from "../model/recurrence.js";
import { alignStart } from "../recurrence/align-start.js";
import { parseRRule } from "../recurrence/parse-rrule.js";
import type { EventSpan } from "./complete-span.js";
import type { UnmatchedStart } from "./event-input.schema.js";
import { startOf, timesOf } from "./event-times.js";
import { isInEventYears } from "./event-years.js";
import { seriesObjections } from "./series-objections.js";
import { shiftSpan } from "./shift-span.js";
import { wallSecondsBetween } from "./shift-start.js";

/** When an event happens again: by structure, or as text where that cannot say it. */
export type EventRule = Pick<CalendarEvent, "recurrence" | "rruleText">;

/** A rule as it was entered. */
export interface EnteredRule {
  /** The structure; `null` for once. */
  readonly recurrence?: Recurrence | null | undefined;
  /** The text; `null` for once. */
  readonly rrule?: string | null | undefined;
  /** What becomes of a start that the rule does not fall on. */
  readonly unmatchedStart?: UnmatchedStart | undefined;
}

/** What came of a rule that was entered: the rule, and the span, which it may have moved. */
export interface RuledSpan extends EventRule {
  /** Start and end. */
  readonly span: EventSpan;
  /** What stands against the rule. */
  readonly refusals: readonly Refusal[];
}

const once: EventRule = { recurrence: null, rruleText: null };

/** Takes a rule as it was entered, by structure or as text, with the start that it begins at. */
export function enterRule(entered: EnteredRule, before: EventRule | null, span: EventSpan): RuledSpan {
  const { refusals, ...rule } = chosenRule(entered, before ?? once, span);
  const times = { ...span, ...rule, excludedStarts: [], extraStarts: [] };
  if (rule.recurrence === null && rule.rruleText === null) return { ...rule, span, refusals };
  const found = seriesObjections(times).map(inEntry(span));
  const others = found.filter(({ code }) => code !== "RECURRENCE_START_UNMATCHED");
  const isMoved = entered.unmatchedStart === "move" && others.length === 0 && found.length > 0;
  return isMoved ? { ...rule, ...movedSpan(times, span) } : { ...rule, span, refusals: found };
}

function chosenRule(
  { recurrence, rrule }: EnteredRule,
  before: EventRule,
  span: EventSpan,
): EventRule & Pick<RuledSpan, "refusals"> {
  if ((recurrence ?? null) !== null && (rrule ?? null) !== null)
    return { ...once, refusals: [{ code: "RECURRENCE_TWICE", path: ["rrule"] }] };
  if ((rrule ?? null) === null) {
    if (recurrence === undefined && rrule === undefined)
      return { recurrence: before.recurrence, rruleText: before.rruleText, refusals: [] };
    return { recurrence: recurrence ?? null, rruleText: null, refusals: [] };
  }
  const start = span.allDay ? span.startOn : span.startLocal;
  const parsed = start === null ? null : parseRRule(rrule ?? "", start, span.timeZone);
  if (parsed === null) return { ...once, refusals: [] };
  return parsed.ok
    ? { ...parsed.value, refusals: [] }
    : { ...once, refusals: parsed.refusals.map((refusal) => ({ ...refusal, path: ["rrule"] })) };
}

/** What speaks against a recurrence, at the fields that it was entered in. */
const inEntry =
  ({ allDay }: EventSpan) =>
  (refusal: Refusal): Refusal => {
    const { path: [part = "recurrence", ...inner] = [] } = refusal;
    const fields: Readonly<Record<PropertyKey, string>> = {
      start: allDay ? "startOn" : "startLocal",
      rruleText: "rrule",
    };
    return { ...refusal, path: [fields[part] ?? part, ...inner] };
  };

type Ruled = Parameters<typeof timesOf>[0];

/** Moves the whole span so that it begins where the rule first falls on. */
function movedSpan(times: Ruled, span: EventSpan): Pick<RuledSpan, "span" | "refusals"> {
  const start = startOf(times);
  const aligned = alignStart(timesOf(times));
  if (aligned === null || !isInEventYears(aligned))
    return { span, refusals: seriesObjections(times).map(inEntry(span)) };
  const by = wallSecondsBetween(start, aligned);
  return { span: shiftSpan(span, by), refusals: [] };
}
