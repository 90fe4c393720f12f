import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { common } from "../words/common.js";

/** The way to the next page of a list and back to the first, with the conditions of this one. */
export const Pager = ({ c, next }: { readonly c: WebContext; readonly next: string | null }) => {
  const t = wordsOf(c, common);
  const first = c.req.query("after") === undefined;
  if (first && next === null) return null;
  return (
    <nav class="actions" aria-label={t.more}>
      {!first && (
        <a class="button quiet" href={pathWith(c, null)}>
          {t.first}
        </a>
      )}
      {next !== null && (
        <a class="button quiet" href={pathWith(c, next)}>
          {t.more}
        </a>
      )}
    </nav>
  );
};

function pathWith(c: WebContext, after: string | null): string {
  const url = new URL(c.req.url);
  if (after === null) url.searchParams.delete("after");
  else url.searchParams.set("after", after);
  return url.pathname + url.search;
}
