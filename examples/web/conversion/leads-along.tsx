import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { reasonOf } from "../ui/problems.js";
import { conversionWords } from "./conversion-words.js";
import type { LeadAlong } from "./plan-conversion.js";

/** What becomes of the leads that go along. */
export const LeadsAlong = ({ c, along }: { readonly c: WebContext; readonly along: readonly LeadAlong[] }) => {
  const t = wordsOf(c, conversionWords);
  if (along.length === 0) return null;
  return (
    <ul>
      {along.map(({ lead, decision }) => {
        if (!decision.ok)
          return (
            <li>
              {t.alongNot(lead.fullName)} {decision.refusals.map((refusal) => reasonOf(c, refusal)).join(" ")}
            </li>
          );
        const [contact] = decision.value.result.contacts;
        return (
          <li>{contact === undefined ? t.alongAlone(lead.fullName) : t.alongNew(lead.fullName, contact.fullName)}</li>
        );
      })}
    </ul>
  );
};
