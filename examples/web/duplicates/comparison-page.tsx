import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { common } from "../words/common.js";
import type { AskedComparison, Comparison } from "./comparison.js";
import { compare } from "./comparison.js";
import { ComparisonTable } from "./comparison-table.js";
import { DismissalForm } from "./dismissal-form.js";
import { duplicatePage } from "./duplicate-page.js";
import { Evidence } from "./evidence.js";
import { evidenceWords } from "./evidence-words.js";
import { MergePreview } from "./merge-preview.js";
import { mergeWords } from "./merge-words.js";
import { comparisonPath, namesApart } from "./mergeable.js";
import { valueTexts } from "./value-texts.js";

/** Shows records side by side, with a choice for each field and what merging would do. */
export async function comparisonPage(
  c: WebContext,
  asked: AskedComparison,
  problem: Child = null,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const t = wordsOf(c, mergeWords);
  const comparison = await compare(c, asked);
  if (comparison === null) return duplicatePage(c, t.compareTitle, asked.type, <p>{t.few}</p>);
  const text = await valueTexts(c);
  const { type, command, decision, records } = comparison;
  return duplicatePage(
    c,
    t.compareTitle,
    type,
    <>
      {problem}
      <form
        method="get"
        action="/duplicates/compare"
        hx-get="/duplicates/compare"
        hx-trigger="change"
        hx-select="#comparison"
        hx-target="#comparison"
        hx-select-oob="#reasons"
        hx-swap="outerHTML"
        id="comparison"
      >
        <input type="hidden" name="type" value={type} />
        <input type="hidden" name="shownFor" value={command.originalId} />
        <input type="hidden" name="idempotencyKey" value={crypto.randomUUID()} />
        {records.map(({ id }) => (
          <input type="hidden" name="id" value={id} />
        ))}
        <ComparisonTable c={c} comparison={comparison} text={text} />
        <MergePreview c={c} comparison={comparison} text={text} />
        <p class="actions">
          <button type="submit" formmethod="post" formaction="/duplicates/merge" disabled={!decision.ok}>
            {t.merge}
          </button>
          <noscript>
            <button type="submit" class="quiet">
              {t.updatePreview}
            </button>
          </noscript>
          <a class="button quiet" href={`/duplicates?type=${type}`}>
            {wordsOf(c, common).cancel}
          </a>
        </p>
      </form>
      <Reasons c={c} comparison={comparison} />
    </>,
    status,
  );
}

/** Why each of the others may be the same as the original. */
const Reasons = ({ c, comparison }: { readonly c: WebContext; readonly comparison: Comparison }) => {
  const { type, records, command, candidates } = comparison;
  const original = records.find(({ id }) => id === command.originalId);
  if (original === undefined) return null;
  const ids = records.map(({ id }) => id);
  const called = namesApart(records);
  const e = wordsOf(c, evidenceWords);
  return (
    <section class="panel" id="reasons">
      <h2>{e.why}</h2>
      {candidates.map((candidate) => {
        const names = e.pair(called.get(original.id) ?? "", called.get(candidate.record.id) ?? "");
        const keys = [`${type}/${original.id}`, `${type}/${candidate.record.id}`];
        const back = ids.length > 2 ? comparisonPath(type, ids) : `/duplicates?type=${type}`;
        return (
          <>
            <Evidence c={c} pair={candidate} prior={candidate.prior} names={names} open />
            <DismissalForm c={c} keys={keys} names={names} back={back} />
          </>
        );
      })}
    </section>
  );
};
