import type { CivilDate } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { people } from "../open/people.js";
import { Choice } from "../ui/field.js";
import { page } from "../ui/page.js";
import { common } from "../words/common.js";
import { calendarWords } from "./calendar-words.js";
import { addDays, dateAt, dateIn, firstOfMonth, formatted, mondayOf } from "./civil.js";
import type { CalendarView } from "./day-list.js";
import { DayList } from "./day-list.js";
import { readDays } from "./read-days.js";

/** What of the calendar is shown. */
export interface Shown {
  readonly view: CalendarView;
  readonly date: CivilDate;
  readonly who: string;
}

/** What the address asks for; the month of today unless said otherwise. */
export function shownIn(c: WebContext): Shown {
  const view = c.req.query("view");
  return {
    view: view === "week" || view === "agenda" ? view : "month",
    date: dateIn(c.req.query("date")) ?? dateAt(c.var.session.person.timeZone, c.var.opened.clock()),
    who: people.find(({ id }) => id === c.req.query("who"))?.id ?? "",
  };
}

/** The days that are shown: the weeks of a month, a week, or 30 days. */
export function spanOf({ view, date }: Shown): { readonly from: CivilDate; readonly to: CivilDate } {
  if (view === "agenda") return { from: date, to: addDays(date, 30) };
  if (view === "week") return { from: mondayOf(date), to: addDays(mondayOf(date), 7) };
  const last = addDays(firstOfMonth(date, 1), -1);
  return { from: mondayOf(firstOfMonth(date)), to: addDays(mondayOf(last), 7) };
}

const addressOf = ({ view, date, who }: Shown): string =>
  `/calendar?${new URLSearchParams({ view, date, ...(who === "" ? {} : { who }) })}`;

/** The days before or after those that are shown. */
function turned(shown: Shown, by: 1 | -1): string {
  const { view, date } = shown;
  if (view === "month") return addressOf({ ...shown, date: firstOfMonth(date, by) });
  return addressOf({ ...shown, date: addDays(date, by * (view === "week" ? 7 : 30)) });
}

/** The calendar: a month, a week or an agenda. */
export async function calendarPage(c: WebContext): Promise<Response> {
  const shown = shownIn(c);
  const { from, to } = spanOf(shown);
  const { days, complete } = await readDays(c, from, to, shown.who);
  const t = wordsOf(c, calendarWords);
  return page(
    c,
    `${wordsOf(c, common).calendar} · ${titleOf(c.var.session.language, shown)}`,
    <>
      <Tools c={c} shown={shown} />
      {!complete && <p role="alert">{t.incomplete}</p>}
      <DayList c={c} view={shown.view} month={shown.date} days={days} />
      <p>
        <small>{t.zone(c.var.session.person.timeZone)}</small>
      </p>
    </>,
  );
}

function titleOf(language: string, shown: Shown): string {
  if (shown.view === "month") return formatted(language, shown.date, { month: "long", year: "numeric" });
  const { from, to } = spanOf(shown);
  const inShort = (date: string) => formatted(language, date, { dateStyle: "medium" });
  return `${inShort(from)} – ${inShort(addDays(to, -1))}`;
}

const Tools = ({ c, shown }: { readonly c: WebContext; readonly shown: Shown }) => {
  const t = wordsOf(c, calendarWords);
  const today = dateAt(c.var.session.person.timeZone, c.var.opened.clock());
  const link = (text: string, href: string) => (
    <a class="button quiet" href={href}>
      {text}
    </a>
  );
  return (
    <>
      <div class="actions">
        <a class="button" href="/calendar/new">
          {t.add}
        </a>
        {link(t.plan, "/calendar/planning")}
        {link(t.import, "/calendar/import")}
        {link(t.export, `/calendar/calendar.ics?${addressOf(shown).split("?")[1] ?? ""}`)}
      </div>
      <nav class="actions" aria-label={t.views}>
        {(["month", "week", "agenda"] as const).map((view) => (
          <a
            class="button quiet"
            href={addressOf({ ...shown, view })}
            aria-current={view === shown.view ? "true" : undefined}
          >
            {t[view]}
          </a>
        ))}
        <span class="parted" />
        {link(t.previous, turned(shown, -1))}
        {link(t.today, addressOf({ ...shown, date: today }))}
        {link(t.next, turned(shown, 1))}
      </nav>
      <Whose c={c} shown={shown} />
    </>
  );
};

const Whose = ({ c, shown }: { readonly c: WebContext; readonly shown: Shown }) => {
  const t = wordsOf(c, calendarWords);
  return (
    <form class="filters" method="get" action="/calendar">
      <input type="hidden" name="view" value={shown.view} />
      <input type="hidden" name="date" value={shown.date} />
      <Choice
        name="who"
        label={t.who}
        options={people.map(({ id, name }) => [id, name] as const)}
        value={shown.who}
        blank={t.everyone}
      />
      <button type="submit" class="quiet">
        {t.show}
      </button>
    </form>
  );
};
