import type { Opportunity } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { money } from "../ui/formats.js";
import { Chip, Panel } from "../ui/small.js";
import { contactWords } from "./contact-words.js";
import { nameOf } from "./record-names.js";

interface OpportunitiesPanelProps {
  readonly c: WebContext;
  readonly opportunities: readonly Opportunity[];
  readonly names: ReadonlyMap<string, string>;
  /** What a new one begins with, such as `account=…`. */
  readonly add: string;
}

/** The opportunities of a record. */
export const OpportunitiesPanel = ({ c, opportunities, names, add }: OpportunitiesPanelProps) => {
  const t = wordsOf(c, contactWords);
  return (
    <Panel title={t.opportunities}>
      <ul class="links">
        {opportunities.map(({ id, name, amount, currency, statusId }) => (
          <li>
            <a href={`/opportunities/${id}`}>{name}</a> {amount !== null && money(c, amount, currency)}{" "}
            <Chip text={nameOf(names, statusId) ?? statusId} />
          </li>
        ))}
      </ul>
      <a class="button quiet" href={`/opportunities/new?${add}`}>
        {t.addOpportunity}
      </a>
    </Panel>
  );
};
