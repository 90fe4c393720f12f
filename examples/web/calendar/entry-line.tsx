import type { OpenAgendaEntry } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { calendarWords } from "./calendar-words.js";
import { tagOf } from "./civil.js";
import type { DayEntry } from "./read-days.js";

interface EntryLineProps extends DayEntry {
  readonly c: WebContext;
  /** Whether place and type are told too. */
  readonly full: boolean;
}

/** One line of a calendar: an event, or that colleagues are busy with something of their own. */
export const EntryLine = ({ c, entry, continued, full }: EntryLineProps) => {
  const t = wordsOf(c, calendarWords);
  const time = continued ? t.continued : timeOf(c, entry.startsAt);
  if (!entry.concealed) return <OpenLine c={c} entry={entry} time={time} full={full} />;
  const people = entry.participantIds.map((id) => personOf(id)?.name ?? id).join(", ");
  return (
    <span class="entry concealed">
      <time datetime={entry.startsAt.toISOString()}>{time}</time> {entry.busy ? t.busy(people) : t.free(people)}
    </span>
  );
};

interface OpenLineProps {
  readonly c: WebContext;
  readonly entry: OpenAgendaEntry;
  readonly time: string;
  readonly full: boolean;
}

const OpenLine = ({ c, entry, time, full }: OpenLineProps) => {
  const t = wordsOf(c, calendarWords);
  const { event } = entry;
  const isOver = event.status === "cancelled";
  return (
    <a class={`entry ${event.type}${isOver ? " cancelled" : ""}`} href={pathOf(entry)}>
      <time datetime={entry.startsAt.toISOString()}>{event.allDay ? t.allDay : time}</time>{" "}
      {isOver ? <s>{event.subject}</s> : event.subject}
      <Marks c={c} entry={entry} />
      {full && (
        <small>
          {messagesOf(c).words[event.type]}
          {event.location !== null && ` · ${event.location}`}
        </small>
      )}
    </a>
  );
};

/** What is told of an event by a sign, and by a word for those who do not see it. */
const Marks = ({ c, entry: { event, occurrence } }: Pick<OpenLineProps, "c" | "entry">) => {
  const t = wordsOf(c, calendarWords);
  const marks: readonly (readonly [boolean, sign: string, word: string])[] = [
    [occurrence !== null, "↻", t.repeats],
    [event.status === "done", "✓", t.done],
    [event.status === "cancelled", "", t.cancelled],
    [event.visibility === "private", "⚿", t.privateOne],
  ];
  return (
    <>
      {marks
        .filter(([holds]) => holds)
        .map(([, sign, word]) => (
          <>
            <span aria-hidden="true"> {sign}</span>
            <span class="unseen"> ({word})</span>
          </>
        ))}
    </>
  );
};

/** The page of what an entry tells: of an event, or of one date of a series. */
export const pathOf = ({ event, occurrence }: Pick<OpenAgendaEntry, "event" | "occurrence">): string =>
  occurrence === null || event.seriesId !== null
    ? `/calendar/events/${event.id}`
    : `/calendar/events/${event.id}?occurrence=${encodeURIComponent(occurrence)}`;

/** The time of the day in the person's zone. */
function timeOf(c: WebContext, at: Date): string {
  const { language, person } = c.var.session;
  return new Intl.DateTimeFormat(tagOf(language), { timeStyle: "short", timeZone: person.timeZone }).format(at);
}
