import type { CrmError } from "crmkit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { namesById } from "../ui/named-choices.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { Facts, Panel } from "../ui/small.js";
import { common } from "../words/common.js";
import { calendarWords } from "./calendar-words.js";
import { EventActions } from "./event-actions.js";
import { eventPageWords } from "./event-page-words.js";
import { eventWords } from "./event-words.js";
import { GuestsPanel } from "./guests-panel.js";
import { linkedRecords } from "./link-boxes.js";
import type { EventAt } from "./load-event-at.js";
import { isSeries } from "./load-event-at.js";
import { summaryOf } from "./recurrence-fields.js";
import { RemindersPanel } from "./reminders-panel.js";
import { SeriesPanel } from "./series-panel.js";
import { spanInWords } from "./span-in-words.js";

interface AtProps {
  readonly c: WebContext;
  readonly at: EventAt;
}

/** A form on the page that was refused: why, and what was typed. */
export interface RefusedForm {
  readonly error: CrmError;
  readonly form: Form;
}

/** The page of an event, of a series, or of one of its dates. */
export async function eventPage(
  c: WebContext,
  at: EventAt,
  refused?: RefusedForm,
  status?: ContentfulStatusCode,
): Promise<Response> {
  const { event, occurrence } = at;
  return page(
    c,
    event.subject,
    <>
      <Problems c={c} error={refused?.error ?? null} />
      <EventActions c={c} at={at} />
      <div class="panels">
        <Known c={c} at={at} />
        {occurrence === null && isSeries(event) && <SeriesPanel c={c} event={event} />}
        {!at.isLeftOut && <GuestsPanel c={c} at={at} typed={refused?.form} />}
      </div>
      {!at.isLeftOut && <RemindersPanel c={c} at={at} typed={refused?.form} />}
    </>,
    status,
  );
}

/** What is known of it. */
const Known = async ({ c, at }: AtProps) => {
  const t = wordsOf(c, eventPageWords);
  const words = wordsOf(c, eventWords);
  const { fields: names } = messagesOf(c);
  const { event } = at;
  const links = await linkedRecords(c, (field) => event[field]);
  return (
    <Panel title={messagesOf(c).words[event.type]}>
      <SeriesLink c={c} at={at} />
      <Facts
        facts={[
          [t.when, spanInWords(c, at)],
          [t.happens, at.occurrence === null ? summaryOf(c, event) : null],
          [names.status, <Standing c={c} at={at} />],
          [names.categoryId, (await namesById(c, "eventCategory")).get(event.categoryId ?? "")],
          [names.location, event.location],
          [t.people, event.assignedToId === null ? null : (personOf(event.assignedToId)?.name ?? event.assignedToId)],
          [names.callDirection, event.callDirection === null ? null : words.directions[event.callDirection]],
          [names.priority, event.priority === null ? null : words.priorities[event.priority]],
          [names.visibility, event.visibility === "private" ? t.privateOne : null],
          [names.busy, event.busy ? null : wordsOf(c, common).no],
          ...links.map(({ field, name, href }) => [words.link[field], <a href={href}>{name}</a>] as const),
        ]}
      />
      {event.description !== null && <p class="prose">{event.description}</p>}
    </Panel>
  );
};

/** Whether it is planned, done or cancelled. */
const Standing = ({ c, at: { event, isLeftOut } }: AtProps) => {
  const status = isLeftOut ? "cancelled" : event.status;
  return status === null ? null : wordsOf(c, eventPageWords).statuses[status];
};

/** The way from one date to its series. */
const SeriesLink = ({ c, at: { event, occurrence } }: AtProps) => {
  const t = wordsOf(c, eventPageWords);
  if (occurrence === null) return null;
  return (
    <p>
      {event.seriesId === null ? t.ofSeries : t.ownDate}{" "}
      <a href={`/calendar/events/${event.seriesId ?? event.id}`}>{t.wholeSeries}</a> <span aria-hidden="true">↻</span>
      <span class="unseen">{wordsOf(c, calendarWords).repeats}</span>
    </p>
  );
};
