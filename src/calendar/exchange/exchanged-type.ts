import type { EventType } from "../../model/calendar-event.js";

const property = "X-CRMKIT-TYPE";
const types: readonly string[] = ["event", "call", "meeting", "task", "note", "absence"] satisfies EventType[];

/** Content lines with one more that tells the type of the event, which iCalendar has no word for; that of a mere event is not told. */
export const withType = (extras: string | null, type: EventType): string | null => {
  const lines = linesOf(extras);
  if (type !== "event") lines.push(`${property}:${type}`);
  return lines.length === 0 ? null : lines.join("\n");
};

/** The content lines without the one that tells the type, and the type; `null` where it is not told. */
export function typeOf(extras: string | null): { readonly extras: string | null; readonly type: EventType | null } {
  const told = (extras ?? "").split("\n").find((line) => line.startsWith(`${property}:`));
  const type = told?.slice(property.length + 1).toLowerCase() ?? "";
  const lines = linesOf(extras);
  return {
    extras: lines.length === 0 ? null : lines.join("\n"),
    type: types.includes(type) ? (type as EventType) : null, // looked up in the line before
  };
}

const linesOf = (extras: string | null): string[] =>
  (extras ?? "").split("\n").filter((line) => line !== "" && !line.startsWith(`${property}:`));
