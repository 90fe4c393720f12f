import { eventTypeWord } from "../calendar/event-type-words.js";
import { civilDateAt, localDateTimeAt } from "../kernel/time-zone.js";
import type { Reminder } from "../model/reminder.js";
import type { TemplateValues } from "../templates/placeholders.js";
import { dateInWords, lengthInWords, momentInWords, timeInWords } from "../templates/time-texts.js";
import type { DueState, ReadyDelivery } from "./decide-delivery.js";

/** The language that a recipient is written to: the template's, else a colleague's own, else English. */
export const languageOf = ({ template, user, owner, guest }: DueState): string =>
  template?.language ?? (guest === undefined ? owner : user)?.language ?? "en";

/** What the placeholders of a reminder stand for. Times are those of the event's zone. */
export function reminderValues({ address, trigger }: ReadyDelivery, state: DueState): TemplateValues {
  const { owner, organizer, user, guest, reminder } = state;
  const { subject, type, location, description, organizerEmail } = trigger.event;
  const language = languageOf(state);
  return {
    "event.subject": subject,
    "event.type": eventTypeWord(language, type),
    "event.location": location ?? "",
    "event.description": description ?? "",
    ...timesInWords(trigger, language),
    "recipient.name": guest === undefined ? (owner?.name ?? "") : guest.name || (user?.name ?? ""),
    "recipient.email": address,
    "organizer.name": organizer?.name ?? organizerEmail ?? "",
    "reminder.lead": reminder === undefined ? "" : leadInWords(reminder, language),
    "reminder.user": owner?.name ?? "",
    "user.name": owner?.name ?? "",
  };
}

const leadInWords = ({ amount, unit }: Reminder, language: string): string =>
  amount === null || unit === null ? "" : lengthInWords(language, amount, unit);

function timesInWords({ event, ...own }: ReadyDelivery["trigger"], language: string): TemplateValues {
  const { timeZone, allDay } = event;
  const startsAt = own.startsAt ?? event.startsAt;
  const endsAt = own.endsAt ?? event.endsAt;
  const lastDay = civilDateAt(timeZone, allDay ? new Date(endsAt.getTime() - 1) : endsAt);
  const firstDay = civilDateAt(timeZone, startsAt);
  const start = localDateTimeAt(timeZone, startsAt);
  const end = localDateTimeAt(timeZone, endsAt);
  return {
    "occurrence.start": momentInWords(language, allDay ? firstDay : start),
    "occurrence.end": momentInWords(language, allDay ? lastDay : end),
    "occurrence.date": dateInWords(language, firstDay),
    "occurrence.time": allDay ? "" : timeInWords(language, start),
    "occurrence.endDate": dateInWords(language, lastDay),
    "occurrence.endTime": allDay ? "" : timeInWords(language, end),
    "occurrence.timeZone": timeZone,
  };
}
