import type { ReportDefinition } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Box } from "../ui/field.js";
import { recordColumns } from "./record-columns.js";
import { reportWords } from "./report-words.js";

interface ColumnChoiceProps {
  readonly c: WebContext;
  readonly chart: ReportDefinition["charts"][number];
  readonly chosen: readonly string[];
}

/** The choice of the columns that the list behind a chart has, kept for the person. */
export const ColumnChoice = ({ c, chart, chosen }: ColumnChoiceProps) => {
  const t = wordsOf(c, reportWords);
  const { fields } = messagesOf(c);
  return (
    <details class="panel">
      <summary>{t.columns}</summary>
      <form method="post" action={c.req.path + new URL(c.req.url).search}>
        <div class="boxes">
          {recordColumns[chart.type].offered.map((field) => (
            <Box name="column" value={field} label={fields[field] ?? field} checked={chosen.includes(field)} />
          ))}
        </div>
        <button type="submit">{t.keepColumns}</button>
      </form>
    </details>
  );
};
