import type { Lead } from "crmkit";
import { conversionWords } from "../conversion/conversion-words.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { moment } from "../ui/formats.js";
import { Panel, Post } from "../ui/small.js";
import { accountWords } from "./account-words.js";

interface LeadsPanelProps {
  readonly c: WebContext;
  readonly leads: readonly Lead[];
}

/** The leads that became the account, each to be taken back. */
export const LeadsPanel = ({ c, leads }: LeadsPanelProps) => {
  const t = wordsOf(c, accountWords);
  if (leads.length === 0) return null;
  return (
    <Panel title={t.leads}>
      <ul class="links">
        {leads.map(({ id, fullName, convertedAt, convertedById }) => (
          <li>
            <a href={`/leads/${id}`}>{fullName}</a>{" "}
            {convertedAt !== null && (
              <small>{t.convertedOn(moment(c, convertedAt), personOf(convertedById)?.name ?? "–")}</small>
            )}{" "}
            <Post action={`/leads/${id}/convert/undo`} label={wordsOf(c, conversionWords).undo} quiet />
          </li>
        ))}
      </ul>
    </Panel>
  );
};
