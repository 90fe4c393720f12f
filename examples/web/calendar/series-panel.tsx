import type { CalendarEvent, OccurrenceStart } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Panel, Post } from "../ui/small.js";
import { longDate } from "./civil.js";
import { pathOf } from "./entry-line.js";
import { eventPageWords } from "./event-page-words.js";
import { spanInWords } from "./span-in-words.js";

interface SeriesPanelProps {
  readonly c: WebContext;
  readonly event: CalendarEvent;
}

const yearMs = 366 * 86_400_000;
const mostDates = 8;

/** The next dates of a series, and those that were cancelled. */
export const SeriesPanel = async ({ c, event }: SeriesPanelProps) => {
  const t = wordsOf(c, eventPageWords);
  const { calendar } = c.var.crm;
  const from = new Date(Math.max(c.var.opened.clock().getTime(), event.startsAt.getTime()));
  const span = { from, to: new Date(from.getTime() + 2 * yearMs) };
  const [{ entries }, cancelled] = await Promise.all([
    calendar.occurrences({ eventId: event.id, ...span, limit: mostDates }),
    cancelledDates(c, event),
  ]);
  const seen = entries.filter((entry) => !entry.concealed);
  return (
    <Panel title={t.nextDates}>
      <ol class="dates">
        {seen.map((entry) => (
          <li>
            <a href={pathOf(entry)}>{spanInWords(c, entry)}</a>
          </li>
        ))}
      </ol>
      {cancelled.length > 0 && (
        <>
          <h3>{t.cancelledDates}</h3>
          <ul class="dates">
            {cancelled.map((occurrence) => (
              <CancelledDate c={c} event={event} occurrence={occurrence} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
};

/** What a series leaves out is cancelled, unless an event of its own stands for it. */
async function cancelledDates(c: WebContext, event: CalendarEvent): Promise<readonly OccurrenceStart[]> {
  const { records } = await c.var.crm.calendar.list({ where: { seriesId: event.id }, limit: 1_000 });
  const taken = new Set(records.map(({ originalStart }) => originalStart));
  return event.excludedStarts.filter((start) => !taken.has(start));
}

const CancelledDate = ({ c, event, occurrence }: SeriesPanelProps & { readonly occurrence: OccurrenceStart }) => {
  const date = longDate(c.var.session.language, occurrence);
  return (
    <li>
      <s>{date}</s>{" "}
      <Post
        action={`/calendar/events/${event.id}/status?occurrence=${encodeURIComponent(occurrence)}`}
        fields={{ command: "replan", scope: "this", version: event.version }}
        label={
          <>
            {wordsOf(c, eventPageWords).replan}
            <span class="unseen"> {date}</span>
          </>
        }
        quiet
      />
    </li>
  );
};
