import type { Lead } from "crmkit";
import { Hono } from "hono";
import { addDays, dateAt } from "../calendar/civil.js";
import { EntryLine } from "../calendar/entry-line.js";
import { readDays } from "../calendar/read-days.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { day, money } from "../ui/formats.js";
import { page } from "../ui/page.js";
import { Panel } from "../ui/small.js";
import { common } from "../words/common.js";
import { homeWords } from "./home-words.js";

const few = 6;

/** The first page: what a person has to do today. */
export function homeRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", async (c) => {
    const t = wordsOf(c, homeWords);
    const { leads } = c.var.crm;
    const [unattended, forgotten] = await Promise.all([
      leads.open({ where: { assignedToId: null }, sort: [{ field: "score", direction: "desc" }], limit: few }),
      leads.stale({ limit: few }),
    ]);
    return page(
      c,
      wordsOf(c, common).home,
      <div class="panels">
        <Day c={c} />
        <Closing c={c} />
        <LeadsPanel title={t.unattended} none={t.none} leads={unattended.records} />
        <LeadsPanel title={t.forgotten} none={t.none} leads={forgotten.records} />
      </div>,
    );
  });
  return app;
}

const Day = async ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, homeWords);
  const { id, timeZone } = c.var.session.person;
  const today = dateAt(timeZone, c.var.opened.clock());
  const { days } = await readDays(c, today, addDays(today, 1), id);
  const entries = [...days.values()].flat();
  return (
    <Panel title={t.agenda}>
      {entries.length === 0 && <p>{t.free}</p>}
      <ul class="plain">
        {entries.map((one) => (
          <li>
            <EntryLine c={c} {...one} full />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Closing = async ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, homeWords);
  const { records } = await c.var.crm.opportunities.open({
    where: { assignedToId: c.var.session.person.id },
    sort: [{ field: "expectedCloseOn", direction: "asc", nulls: "last" }],
    limit: few,
  });
  return (
    <Panel title={t.closing}>
      {records.length === 0 && <p>{t.none}</p>}
      <ul class="plain">
        {records.map(({ id, name, amount, currency, expectedCloseOn }) => (
          <li>
            <a href={`/opportunities/${id}`}>{name}</a> {amount !== null && money(c, amount, currency)}
            {expectedCloseOn !== null && <small> {t.due(day(c, expectedCloseOn))}</small>}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

interface LeadsPanelProps {
  readonly title: string;
  readonly none: string;
  readonly leads: readonly Lead[];
}

const LeadsPanel = ({ title, none, leads }: LeadsPanelProps) => (
  <Panel title={title}>
    {leads.length === 0 && <p>{none}</p>}
    <ul class="plain">
      {leads.map(({ id, fullName }) => (
        <li>
          <a href={`/leads/${id}`}>{fullName}</a>
        </li>
      ))}
    </ul>
  </Panel>
);
