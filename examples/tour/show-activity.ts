import type { Lead, TimelineEntry } from "crmkit";
import type { Tour } from "./tour.js";
import { statusName } from "./work-on-lead.js";

/** Shows what happened to a lead, newest first. */
export async function showActivity(tour: Tour, lead: Lead): Promise<void> {
  const { ann, out, phrases, messages, locale } = tour;
  out.section(phrases.activity(lead.fullName));
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: ann.actor.timeZone,
  });
  const texts: Readonly<Record<string, string>> = messages.timeline;
  const { records } = await ann.leads.activity(lead.id);
  out.table(
    records.map((entry) => [
      time.format(entry.at),
      entry.actorId ?? "–",
      texts[entry.kind] ?? entry.kind,
      told(entry, tour),
    ]),
  );
}

/** From which status to which, after how long, and why. */
function told({ fromStatusId, toStatusId, spentMs, data }: TimelineEntry, tour: Tour): string {
  const statuses = [fromStatusId, toStatusId].flatMap((id) => (id === null ? [] : [statusName(id, tour)]));
  const reason = data !== null && typeof data === "object" && "lostReason" in data ? data["lostReason"] : null;
  return [
    statuses.join(" → "),
    ...(spentMs === null ? [] : [tour.phrases.after(spentMs)]),
    ...(typeof reason === "string" ? [reason] : []),
  ].join(", ");
}
