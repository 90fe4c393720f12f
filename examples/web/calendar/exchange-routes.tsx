import type { CrmError, ImportedEvent } from "crmkit";

import type { CalendarFile } from "crmkit/icalendar";
import { readCalendar, writeCalendar } from "crmkit/icalendar";
import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { formOf } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Choice, Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { common } from "../words/common.js";
import { shownIn, spanOf } from "./calendar-page.js";
import { calendarWords } from "./calendar-words.js";
import { eventTypes, typeIn } from "./event-entry.js";
import { ImportOutcome } from "./import-outcome.js";
import { readDays } from "./read-days.js";

/** Calendar files (iCalendar), in both directions. */
export function exchangeRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/events/:id/event.ics", (c) => fileOf(c, [c.req.param("id")], "event.ics"));
  app.get("/calendar.ics", exportShown);
  app.get("/import", (c) => importPage(c));
  app.post("/import", importFile);
  return app;
}

/** The events of the days that are shown, series whole. */
async function exportShown(c: WebContext): Promise<Response> {
  const shown = shownIn(c);
  const { from, to } = spanOf(shown);
  const { days } = await readDays(c, from, to, shown.who);
  const entries = [...days.values()].flat().map(({ entry }) => entry);
  const ids = entries.flatMap((entry) => (entry.concealed ? [] : [entry.event.seriesId ?? entry.event.id]));
  return fileOf(c, [...new Set<string>(ids)].slice(0, 1_000), "calendar.ics");
}

async function fileOf(c: WebContext, eventIds: readonly string[], name: string): Promise<Response> {
  const { events } = eventIds.length === 0 ? { events: [] } : await c.var.crm.calendar.export({ eventIds });
  const text = writeCalendar(events, { now: c.var.opened.clock(), method: "PUBLISH", name: c.var.session.firm.name });
  return c.body(text, 200, {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}

function importPage(c: WebContext, error: CrmError | null = null, missing = false) {
  const t = wordsOf(c, calendarWords);
  const { words } = messagesOf(c);
  return page(
    c,
    t.importTitle,
    <form method="post" action="/calendar/import" enctype="multipart/form-data">
      <Problems c={c} error={error} />
      {missing && <p role="alert">{t.fileMissing}</p>}
      <p>{t.importHint}</p>
      <div class="fields">
        <Field name="file" label={t.file} type="file" required attributes={{ accept: ".ics,text/calendar" }} />
        <Choice
          name="type"
          label={t.typeOfOthers}
          options={eventTypes.map((type) => [type, words[type]] as const)}
          value="event"
        />
      </div>
      <button type="submit">{t.import}</button>
    </form>,
    error === null && !missing ? 200 : 422,
  );
}

async function importFile(c: WebContext): Promise<Response> {
  const form = await formOf(c);
  const file = form.file("file");
  if (file === null) return importPage(c, null, true);
  const { timeZone } = c.var.session.person;
  const text = await file.text();
  const subject = wordsOf(c, common).calendar;
  const read = await attempt(async () => readCalendar(text, { timeZone, subject }));
  if (!read.ok) return importPage(c, read.error);
  const taken = await attempt(() => takeIn(c, read.value, form.text("type")));
  if (!taken.ok) return importPage(c, taken.error);
  return page(
    c,
    wordsOf(c, calendarWords).imported,
    <ImportOutcome c={c} file={read.value} taken={taken.value} />,
    200,
  );
}

/** The library takes 1,000 events at once. */
async function takeIn(c: WebContext, { events }: CalendarFile, type: string): Promise<readonly ImportedEvent[]> {
  const taken: ImportedEvent[] = [];
  for (let at = 0; at < events.length; at += 1_000)
    taken.push(...(await c.var.crm.calendar.import({ events: events.slice(at, at + 1_000), type: typeIn(type) })));
  return taken;
}
