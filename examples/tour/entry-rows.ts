import type { TimelineEntry } from "crmkit";
import type { Tour } from "./tour.js";
import { statusName } from "./work-on-lead.js";

/** Entries of a timeline as rows of a table: when, who, what, and the facts. */
export function entryRows(entries: readonly TimelineEntry[], tour: Tour): string[][] {
  const { ann, messages, locale } = tour;
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: ann.actor.timeZone,
  });
  const texts: Readonly<Record<string, string>> = messages.timeline;
  return entries.map((entry) => [
    time.format(entry.at),
    entry.actorId ?? "–",
    texts[entry.kind] ?? entry.kind,
    told(entry, tour),
  ]);
}

/** What was made, from which status to which, after how long, and why. */
function told({ fromStatusId, toStatusId, spentMs, data }: TimelineEntry, tour: Tour): string {
  const statuses = [fromStatusId, toStatusId].flatMap((id) => (id === null ? [] : [statusName(id, tour)]));
  const after = spentMs === null ? "" : tour.phrases.after(spentMs);
  return [factIn(data, "name"), statuses.join(" → "), after, factIn(data, "lostReason")]
    .filter((part) => part !== "")
    .join(", ");
}

/** A fact of an entry that is a text; nothing where it has none of that name. */
function factIn(data: TimelineEntry["data"], name: string): string {
  const fact = data !== null && typeof data === "object" && name in data ? Reflect.get(data, name) : null;
  return typeof fact === "string" ? fact : "";
}
