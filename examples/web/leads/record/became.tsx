import type { Lead } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { leadWords } from "../lead-words.js";

/** What a converted lead became. */
export const Became = ({ c, lead }: { readonly c: WebContext; readonly lead: Lead }) => {
  const t = wordsOf(c, leadWords);
  const links = [
    ...linksTo("accounts", t.account, [lead.convertedAccountId]),
    ...linksTo("contacts", t.contact, lead.convertedContactIds),
    ...linksTo("opportunities", t.opportunity, [lead.convertedOpportunityId]),
  ];
  if (links.length === 0) return null;
  return (
    <p>
      {t.becameOf}{" "}
      {links.map(({ to, text }) => (
        <>
          <a href={to}>{text}</a>{" "}
        </>
      ))}
    </p>
  );
};

const linksTo = (area: string, text: string, ids: readonly (string | null)[]) =>
  ids.flatMap((id) => (id === null ? [] : [{ to: `/${area}/${id}`, text }]));
