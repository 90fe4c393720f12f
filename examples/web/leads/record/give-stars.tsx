import type { Lead } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { common } from "../../words/common.js";

/** The stars of a lead, each a button that gives so many. */
export const GiveStars = ({ c, lead }: { readonly c: WebContext; readonly lead: Lead }) => {
  const { stars } = wordsOf(c, common);
  return (
    <form method="post" action={`/leads/${lead.id}/score`} class="give-stars">
      <fieldset aria-label={messagesOf(c).fields.manualScore}>
        <input type="hidden" name="expectedVersion" value={lead.version} />
        {[1, 2, 3, 4, 5].map((count) => (
          <button
            type="submit"
            name="score"
            value={count}
            class={count <= lead.score ? "given" : undefined}
            aria-label={stars(count)}
            aria-pressed={count === lead.score ? "true" : "false"}
          >
            ★
          </button>
        ))}
      </fieldset>
    </form>
  );
};
