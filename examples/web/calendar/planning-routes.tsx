import type { BusyTime, CivilDate, TimeSpan, WorkingHours } from "crmkit";
import { localDateTimeAt } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { people, personOf } from "../open/people.js";
import { Box, Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { Panel } from "../ui/small.js";
import { calendarWords } from "./calendar-words.js";
import { addDays, dateAt, dateIn, startOf, tagOf } from "./civil.js";

/** What a search for a time asks. */
interface Asked {
  readonly userIds: readonly string[];
  readonly date: CivilDate;
  readonly days: number;
  readonly minutes: number;
}

/** Finding a time at which colleagues are free. */
export function planningRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/planning", planningPage);
  return app;
}

async function planningPage(c: WebContext): Promise<Response> {
  const { person } = c.var.session;
  const chosen = c.req.queries("who") ?? people.map(({ id }) => id);
  const asked = {
    userIds: people.map(({ id }) => id).filter((id) => chosen.includes(id)),
    date: dateIn(c.req.query("date")) ?? dateAt(person.timeZone, c.var.opened.clock()),
    days: Number(c.req.query("days") ?? 5),
    minutes: Number(c.req.query("minutes") ?? 60),
  };
  const found = await attempt(() => search(c, asked));
  const t = wordsOf(c, calendarWords);
  return page(
    c,
    t.planning,
    <>
      <PlanningForm c={c} asked={asked} />
      {found.ok ? <Found c={c} asked={asked} {...found.value} /> : <Problems c={c} error={found.error} />}
      <p>
        <small>{t.planningHint}</small>
      </p>
    </>,
    found.ok ? 200 : statusOf(found.error.code),
  );
}

interface FoundTimes {
  readonly busy: readonly BusyTime[];
  readonly slots: readonly TimeSpan[];
}

async function search(c: WebContext, { userIds, date, days, minutes }: Asked): Promise<FoundTimes> {
  const { timeZone } = c.var.session.person;
  const now = c.var.opened.clock();
  const begins = startOf(timeZone, date);
  const to = startOf(timeZone, addDays(date, Number.isInteger(days) && days > 0 ? Math.min(days, 366) : 1));
  const query = { userIds, from: begins < now && now < to ? now : begins, to };
  const workingHours = workingHoursOf(timeZone);
  const [busy, slots] = await Promise.all([
    c.var.crm.calendar.busy(query),
    c.var.crm.calendar.freeSlots({ ...query, minutes, every: 30, workingHours }),
  ]);
  return { busy, slots };
}

function workingHoursOf(timeZone: string): WorkingHours {
  const day = [
    { from: "09:00", to: "12:30" },
    { from: "13:30", to: "18:00" },
  ];
  return { timeZone, days: { 1: day, 2: day, 3: day, 4: day, 5: day } };
}

const PlanningForm = ({ c, asked }: { readonly c: WebContext; readonly asked: Asked }) => {
  const t = wordsOf(c, calendarWords);
  return (
    <form method="get" action="/calendar/planning" class="filters">
      <fieldset class="boxes">
        <legend>{t.people}</legend>
        {people.map(({ id, name }) => (
          <Box name="who" value={id} label={name} checked={asked.userIds.includes(id)} />
        ))}
      </fieldset>
      <Field name="date" label={t.from} type="date" value={asked.date} />
      <Field name="days" label={t.days} type="number" value={asked.days} attributes={{ min: 1, max: 60 }} />
      <Field
        name="minutes"
        label={t.minutes}
        type="number"
        value={asked.minutes}
        attributes={{ min: 15, max: 1_440 }}
      />
      <button type="submit">{t.find}</button>
    </form>
  );
};

const Found = ({ c, asked, busy, slots }: FoundTimes & { readonly c: WebContext; readonly asked: Asked }) => {
  const t = wordsOf(c, calendarWords);
  return (
    <div class="panels">
      <Panel title={t.slots}>
        {slots.length === 0 && <p>{t.noSlots}</p>}
        <ul class="dates">
          {slots.map((slot) => (
            <li>
              <a href={entryPath(c, asked, slot)}>{spanText(c, slot)}</a>
            </li>
          ))}
        </ul>
      </Panel>
      {asked.userIds.map((userId) => (
        <Panel title={`${t.busyTimes} · ${personOf(userId)?.name ?? userId}`}>
          <ul class="dates">
            {busy
              .filter((one) => one.userId === userId)
              .map((span) => (
                <li>{spanText(c, span)}</li>
              ))}
          </ul>
          {!busy.some((one) => one.userId === userId) && <p>{t.notBusy}</p>}
        </Panel>
      ))}
    </div>
  );
};

/** A new event at a time that was found, with the colleagues it was found for. */
function entryPath(c: WebContext, { userIds }: Asked, { startsAt, endsAt }: TimeSpan): string {
  const { id, timeZone } = c.var.session.person;
  const local = (at: Date): string => localDateTimeAt(timeZone, at).slice(0, 16);
  const others = userIds.filter((userId) => userId !== id).map((userId): [string, string] => ["with", userId]);
  return `/calendar/new?${new URLSearchParams([["start", local(startsAt)], ["end", local(endsAt)], ...others])}`;
}

function spanText(c: WebContext, { startsAt, endsAt }: TimeSpan): string {
  const { language, person } = c.var.session;
  const options = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  const format = new Intl.DateTimeFormat(tagOf(language), { ...options, timeZone: person.timeZone });
  return format.formatRange(startsAt, endsAt);
}
