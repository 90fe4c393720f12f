import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Box } from "../../ui/field.js";
import { chosenColumns, columnLabel, leadColumns } from "./lead-columns.js";
import { pathHere } from "./lead-list-query.js";
import { leadListWords } from "./lead-list-words.js";

/** Which columns the list shows. */
export const ColumnChoice = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, leadListWords);
  const chosen = chosenColumns(c);
  return (
    <details class="column-choice">
      <summary>{t.columns}</summary>
      <form method="post" action="/leads/columns">
        <input type="hidden" name="back" value={pathHere(c)} />
        <div class="boxes">
          {leadColumns.map((column) => (
            <Box name="column" value={column} label={columnLabel(c, column)} checked={chosen.includes(column)} />
          ))}
        </div>
        <button type="submit">{t.showColumns}</button>
      </form>
    </details>
  );
};
