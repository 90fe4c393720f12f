import type { Catalog, ListQuery } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Pager } from "../ui/pager.js";
import { Tabs } from "../ui/tabs.js";
import { common } from "../words/common.js";
import { CatalogueCard } from "./catalogue-card.js";
import { catalogueWords } from "./catalogue-words.js";

/** Shows catalogues as cards (guide: « vue Cards »): those in use, or those that were put away. */
export async function catalogueListPage(c: WebContext): Promise<Response> {
  const t = wordsOf(c, catalogueWords);
  const { catalogues, search } = wordsOf(c, common);
  const { records, next } = await c.var.crm.catalogs.cards(queryOf(c));
  const view = viewOf(c);
  const tabs = [
    { to: "/catalogues", label: t.current, current: view === "current" },
    { to: "/catalogues?view=archived", label: t.archived, current: view === "archived" },
  ];
  return page(
    c,
    catalogues,
    <>
      <p class="actions">
        <a class="button" href="/catalogues/new">
          {t.add}
        </a>
      </p>
      <Tabs label={catalogues} tabs={tabs} />
      <form class="filters" method="get" action="/catalogues">
        <input type="hidden" name="view" value={view} />
        <Field name="search" label={t.searchFor} value={c.req.query("search")} type="search" />
        <button type="submit" class="quiet">
          {search}
        </button>
      </form>
      {records.length === 0 && <p>{t.nothingFound}</p>}
      <ul class="shelf" aria-label={t.shelf}>
        {records.map((card) => (
          <CatalogueCard c={c} card={card} />
        ))}
      </ul>
      <Pager c={c} next={next} />
    </>,
  );
}

const viewOf = (c: WebContext): "current" | "archived" => (c.req.query("view") === "archived" ? "archived" : "current");

const queryOf = (c: WebContext): ListQuery<Catalog> => ({
  search: c.req.query("search") ?? "",
  after: c.req.query("after") ?? null,
  limit: 24,
  archived: viewOf(c) === "archived" ? "only" : "without",
});
