import type { EventResult } from "crmkit";
import type { Flash } from "../http/flash.js";
import type { WebContext } from "../http/web-context.js";
import { reasonOf } from "../ui/problems.js";

/** What is said after an edit of an event, with the way to take it back. */
export function undoing(c: WebContext, { journalId, warnings, event }: EventResult, text: string): Flash {
  const said = [text, ...warnings.map((warning) => reasonOf(c, warning))].join(" ");
  if (journalId === null) return { text: said };
  const back = `/calendar/events/${event.seriesId ?? event.id}`;
  return { text: said, undo: { action: "/calendar/undo", fields: { journalId, back } } };
}
