import type { CivilDate } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { calendarWords } from "./calendar-words.js";
import { dateAt, datesFrom, formatted, longDate, mondayOf } from "./civil.js";
import { EntryLine } from "./entry-line.js";
import type { DayEntry, ReadDays } from "./read-days.js";

/** How days are laid out. */
export type CalendarView = "month" | "week" | "agenda";

interface DayListProps {
  readonly c: WebContext;
  readonly view: CalendarView;
  /** The first of the month that is shown; days of others are set back. */
  readonly month: string;
  readonly days: ReadDays["days"];
}

/** Days one after the other, each under a heading; on a wide page months and weeks are grids of seven columns. */
export const DayList = ({ c, view, month, days }: DayListProps) => {
  const shown = [...days].filter(([, entries]) => view !== "agenda" || entries.length > 0);
  return (
    <>
      {view !== "agenda" && <Weekdays language={c.var.session.language} />}
      {[...days.values()].every((entries) => entries.length === 0) && (
        <p class={view === "agenda" ? undefined : "only-narrow"}>{wordsOf(c, calendarWords).nothing}</p>
      )}
      <ol class={`days ${view}`}>
        {shown.map(([date, entries]) => (
          <Day c={c} view={view} date={date} entries={entries} isOutside={date.slice(0, 7) !== month.slice(0, 7)} />
        ))}
      </ol>
    </>
  );
};

interface DayProps {
  readonly c: WebContext;
  readonly view: CalendarView;
  readonly date: CivilDate;
  readonly entries: readonly DayEntry[];
  readonly isOutside: boolean;
}

const Day = ({ c, view, date, entries, isOutside }: DayProps) => {
  const { language, person } = c.var.session;
  const isToday = date === dateAt(person.timeZone, c.var.opened.clock());
  const marks = [entries.length === 0 && "empty", isOutside && view === "month" && "outside", isToday && "today"];
  return (
    <li class={marks.filter((mark) => mark !== false).join(" ") || undefined}>
      <h2 aria-current={isToday ? "date" : undefined}>
        <a href={`/calendar/new?date=${date}`} title={wordsOf(c, calendarWords).addOn(longDate(language, date))}>
          <span class="date-number" aria-hidden="true">
            {formatted(language, date, view === "week" ? { day: "numeric", month: "short" } : { day: "numeric" })}
          </span>
          <span class="date-words">{longDate(language, date)}</span>
        </a>
      </h2>
      {entries.length > 0 && (
        <ul>
          {entries.map((one) => (
            <li>
              <EntryLine c={c} {...one} full={view !== "month"} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** The days of the week above a grid; each day says its own under its heading too. */
const Weekdays = ({ language }: { readonly language: string }) => {
  const monday = mondayOf("2026-03-02" as CivilDate); // any week does
  const days = datesFrom(monday, "2026-03-09" as CivilDate);
  return (
    <div class="weekdays" aria-hidden="true">
      {days.map((date) => (
        <span>{formatted(language, date, { weekday: "short" })}</span>
      ))}
    </div>
  );
};
