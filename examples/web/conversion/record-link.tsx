import { attempt } from "../http/attempt.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { conversionWords } from "./conversion-words.js";

/** A record that a conversion made or filled, by its key, with a way to its page. */
export const RecordLink = async ({ c, of: key }: { readonly c: WebContext; readonly of: string }) => {
  const t = wordsOf(c, conversionWords);
  const [type = "", id = ""] = key.split("/");
  if (type === "accountContact") return <>{t.link}</>;
  const found = await attempt(() => read(c, type, id));
  if (!found.ok || found.value === null) return <>{t.gone}</>;
  const { path, label, name } = found.value;
  return (
    <>
      {label} <a href={path}>{name}</a>
    </>
  );
};

async function read(c: WebContext, type: string, id: string) {
  const { accounts, contacts, opportunities } = c.var.crm;
  const { parts } = wordsOf(c, conversionWords);
  if (type === "account") return { path: `/accounts/${id}`, label: parts.account, name: (await accounts.get(id)).name };
  if (type === "contact")
    return { path: `/contacts/${id}`, label: parts.contact, name: (await contacts.get(id)).fullName };
  if (type === "opportunity")
    return { path: `/opportunities/${id}`, label: parts.opportunity, name: (await opportunities.get(id)).name };
  return null;
}
