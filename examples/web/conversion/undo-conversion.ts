import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { conversionWords } from "./conversion-words.js";
import { convertedPage } from "./converted-page.js";

/** Takes a conversion back, with those of the leads that went along before it, the last one first; stops where one is refused. */
export async function undoConversion(c: WebContext, leadId: string, form: FormValues): Promise<Response> {
  const { leads } = c.var.crm;
  const along = form.text("along").split(" ").filter(Boolean);
  for (const id of [...along.reverse(), leadId]) {
    const undone = await attempt(() => leads.undoConversion({ leadId: id }));
    if (!undone.ok) return convertedPage(c, await leads.get(id), undone.error);
  }
  const { fullName } = await leads.get(leadId);
  return goTo(c, `/leads/${leadId}`, { text: wordsOf(c, conversionWords).undone(fullName) });
}
