import { labelOf } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { people } from "../../open/people.js";
import { Box, Choice, Field } from "../../ui/field.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";
import type { LeadListQuery } from "./lead-list-query.js";
import { isFiltered } from "./lead-list-query.js";
import { leadListWords } from "./lead-list-words.js";

interface LeadFiltersProps {
  readonly c: WebContext;
  readonly query: LeadListQuery;
  readonly lookups: LeadLookups;
  /** The sources to choose from. */
  readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** The conditions of the list; with scripts they hold as soon as they are changed. */
export const LeadFilters = ({ c, query, lookups, sources }: LeadFiltersProps) => {
  const t = wordsOf(c, leadListWords);
  const { all, filter, search } = wordsOf(c, common);
  const { fields } = messagesOf(c);
  return (
    <form
      class="filters"
      method="get"
      action="/leads"
      hx-get="/leads"
      hx-trigger="submit, change, input delay:300ms from:#field-q"
      hx-target="#leads"
      hx-select="#leads"
      hx-swap="outerHTML"
      hx-push-url="true"
      hx-sync="this:replace"
    >
      <input type="hidden" name="view" value={query.view} />
      {query.sort !== null && <input type="hidden" name="sort" value={query.sort} />}
      {query.descending && <input type="hidden" name="order" value="desc" />}
      {query.batch !== "" && <input type="hidden" name="import" value={query.batch} />}
      <Field name="q" type="search" label={search} value={query.search} attributes={{ placeholder: t.query }} />
      <Choice
        name="status"
        label={fields.statusId}
        options={[...lookups.statuses.values()].map((one) => [one.id, labelOf(one, c.var.session.language)])}
        value={query.status}
        blank={all}
      />
      <Choice
        name="assigned"
        label={fields.assignedToId}
        options={[...people.map(({ id, name }) => [id, name] as const), ["none", t.unassigned]]}
        value={query.assigned}
        blank={all}
      />
      <Choice
        name="source"
        label={fields.sourceId}
        options={sources.map(({ id, name }) => [id, name])}
        value={query.source}
        blank={all}
      />
      <Choice
        name="tag"
        label={fields.tagIds}
        options={[...lookups.tags.values()].map(({ id, name }) => [id, name])}
        value={query.tag}
        blank={all}
      />
      <Box name="archived" label={t.archivedOnly} checked={query.archived} />
      <noscript>
        <button type="submit" class="quiet">
          {filter}
        </button>
      </noscript>
      {isFiltered(query) && (
        <a class="button quiet" href={`/leads?view=${query.view}`}>
          {t.withoutFilters}
        </a>
      )}
    </form>
  );
};
