import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { civilDateAt, localDateTimeAt } from "../kernel/time-zone.js";
import type { TemplateValues } from "../templates/placeholders.js";
import type { DueState, ReadyDelivery } from "./decide-delivery.js";

/** The language that a recipient is written to: the template's, else a colleague's own, else English. */
export const languageOf = ({ template, user, owner, guest }: DueState): string =>
  template?.language ?? (guest === undefined ? owner : user)?.language ?? "en";

/** What the placeholders of a reminder stand for. Times are those of the event's zone. */
export function reminderValues({ address, trigger }: ReadyDelivery, state: DueState): TemplateValues {
  const { owner, organizer, user, guest } = state;
  const { subject, location, description, timeZone, allDay, organizerEmail } = trigger.event;
  const language = languageOf(state);
  const startsAt = trigger.startsAt ?? trigger.event.startsAt;
  const endsAt = trigger.endsAt ?? trigger.event.endsAt;
  const lastInstant = allDay ? new Date(endsAt.getTime() - 1) : endsAt;
  return {
    "event.subject": subject,
    "event.location": location ?? "",
    "event.description": description ?? "",
    "occurrence.date": dateText(language, civilDateAt(timeZone, startsAt)),
    "occurrence.time": allDay ? "" : timeText(language, localDateTimeAt(timeZone, startsAt)),
    "occurrence.endDate": dateText(language, civilDateAt(timeZone, lastInstant)),
    "occurrence.endTime": allDay ? "" : timeText(language, localDateTimeAt(timeZone, endsAt)),
    "occurrence.timeZone": timeZone,
    "recipient.name": guest === undefined ? (owner?.name ?? "") : guest.name || (user?.name ?? ""),
    "recipient.email": address,
    "organizer.name": organizer?.name ?? organizerEmail ?? "",
    "reminder.user": owner?.name ?? "",
  };
}

/** What a calendar shows, in words: told as UTC, for the zone was counted in already. */
const dateText = (language: string, date: OccurrenceStart): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

const timeText = (language: string, local: OccurrenceStart): string =>
  new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: "UTC" }).format(new Date(`${local}Z`));
