import { Hono } from "hono";
import { goTo } from "../../http/flash.js";
import { formOf } from "../../http/form.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { page } from "../../ui/page.js";
import { common } from "../../words/common.js";
import { leadLookups } from "../lead-lookups.js";
import { keepColumns } from "./lead-columns.js";
import { LeadFilters } from "./lead-filters.js";
import type { LeadView } from "./lead-list-query.js";
import { leadListQuery, leadViews, listPathOf, readLeads } from "./lead-list-query.js";
import { leadListWords } from "./lead-list-words.js";
import { LeadTable } from "./lead-table.js";

/** The list of leads. */
export function leadListRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", async (c) => {
    const query = leadListQuery(c);
    const [leads, lookups, sources] = await Promise.all([
      readLeads(c, query),
      leadLookups(c),
      c.var.crm.referenceData.list("source", { limit: 1_000 }),
    ]);
    return page(
      c,
      wordsOf(c, common).leads,
      <>
        <Views c={c} current={query.view} />
        <LeadFilters c={c} query={query} lookups={lookups} sources={sources.records} />
        <LeadTable c={c} query={query} leads={leads} lookups={lookups} />
      </>,
    );
  });
  app.post("/columns", async (c) => {
    const form = await formOf(c);
    keepColumns(c, form.all("column"));
    return goTo(c, listPathOf(form.text("back")));
  });
  return app;
}

const Views = ({ c, current }: { readonly c: WebContext; readonly current: LeadView }) => {
  const t = wordsOf(c, leadListWords);
  return (
    <div class="actions spread">
      <nav class="views" aria-label={t.views}>
        {leadViews.map((view) => (
          <a href={`/leads?view=${view}`} aria-current={view === current ? "page" : undefined}>
            {t.view[view]}
          </a>
        ))}
      </nav>
      <span class="actions">
        <a class="button" href="/leads/new">
          {t.add}
        </a>
        <a class="button quiet" href="/leads/import">
          {t.importFile}
        </a>
        <a class="button quiet" href="/leads/board">
          {t.board}
        </a>
      </span>
    </div>
  );
};
