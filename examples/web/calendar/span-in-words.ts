import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { tagOf } from "./civil.js";
import { eventPageWords } from "./event-page-words.js";
import type { EventAt } from "./load-event-at.js";

/** From when to when, in the person's zone; whole days are the same everywhere. */
export function spanInWords(
  c: WebContext,
  { event, startsAt, endsAt }: Pick<EventAt, "event" | "startsAt" | "endsAt">,
): string {
  const { language, person } = c.var.session;
  const { allDay, timeZone } = event;
  if (allDay) {
    const last = new Date(Math.max(startsAt.getTime(), endsAt.getTime() - 1));
    return new Intl.DateTimeFormat(tagOf(language), { dateStyle: "full", timeZone }).formatRange(startsAt, last);
  }
  const span = spanOf(language, person.timeZone, startsAt, endsAt);
  if (timeZone === person.timeZone) return span;
  return `${span} (${spanOf(language, timeZone, startsAt, endsAt)} ${wordsOf(c, eventPageWords).inZone(timeZone)})`;
}

const spanOf = (language: string, timeZone: string, startsAt: Date, endsAt: Date): string =>
  new Intl.DateTimeFormat(tagOf(language), { dateStyle: "full", timeStyle: "short", timeZone }).formatRange(
    startsAt,
    endsAt,
  );
