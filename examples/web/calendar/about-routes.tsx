import type { AgendaEntry, OpenAgendaEntry } from "crmkit";
import { keyOf } from "crmkit";
import { Hono } from "hono";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { moment } from "../ui/formats.js";
import { Panel } from "../ui/small.js";
import { calendarWords } from "./calendar-words.js";
import { pathOf } from "./entry-line.js";
import { eventTypes } from "./event-entry.js";

const kinds = ["lead", "account", "contact", "opportunity"] as const;
const halfYearMs = 183 * 86_400_000;

/** The events of a record, as a part of that record's page. */
export function aboutRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/about", async (c) => {
    const kind = kinds.find((one) => c.req.query(one) !== undefined);
    if (kind === undefined) return c.notFound();
    return c.html(await (<About c={c} kind={kind} id={c.req.query(kind) ?? ""} />).toString());
  });
  return app;
}

interface AboutProps {
  readonly c: WebContext;
  readonly kind: (typeof kinds)[number];
  readonly id: string;
}

const About = async ({ c, kind, id }: AboutProps) => {
  const t = wordsOf(c, calendarWords);
  const now = c.var.opened.clock().getTime();
  const { entries } = await c.var.crm.calendar.agenda({
    about: keyOf(kind, id),
    from: new Date(now - halfYearMs),
    to: new Date(now + halfYearMs),
    statuses: ["planned", "done", "cancelled", null],
    limit: 200,
  });
  const words = messagesOf(c).words;
  return (
    <Panel title={t.about}>
      <p class="actions">
        {eventTypes.slice(0, 3).map((type) => (
          <a class="button quiet" href={`/calendar/new?${new URLSearchParams({ [kind]: id, type })}`}>
            + {words[type]}
          </a>
        ))}
      </p>
      {entries.length === 0 && <p>{t.aboutNone}</p>}
      <ol class="activity">
        {aroundNow(entries, now).map((entry) => (
          <AboutLine c={c} entry={entry} />
        ))}
      </ol>
    </Panel>
  );
};

const mostEach = 5;

/** The next ones first, then the last ones; of a record with many, a few of each. */
function aroundNow(entries: readonly AgendaEntry[], now: number): readonly OpenAgendaEntry[] {
  const open = entries.filter((entry) => !entry.concealed);
  const ahead = open.filter(({ endsAt }) => endsAt.getTime() >= now).slice(0, mostEach);
  const past = open.filter(({ endsAt }) => endsAt.getTime() < now).slice(-mostEach);
  return [...ahead, ...past.reverse()];
}

const AboutLine = ({ c, entry }: { readonly c: WebContext; readonly entry: OpenAgendaEntry }) => {
  const t = wordsOf(c, calendarWords);
  const { event, startsAt } = entry;
  return (
    <li>
      <a href={pathOf(entry)}>{event.status === "cancelled" ? <s>{event.subject}</s> : event.subject}</a>
      <small>
        {messagesOf(c).words[event.type]} · {moment(c, startsAt)}
        {event.status === "done" && ` · ${t.done}`}
        {event.status === "cancelled" && ` · ${t.cancelled}`}
      </small>
    </li>
  );
};
