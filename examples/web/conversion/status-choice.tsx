import { labelOf } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Choice } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";
import { conversionWords } from "./conversion-words.js";

/** The status that the prospect gets, where the company works with statuses of prospects (guide: « Statut tiers »). */
export const StatusChoice = async ({ c, choices }: { readonly c: WebContext; readonly choices: FormValues }) => {
  const t = wordsOf(c, conversionWords);
  const { session, opened, crm } = c.var;
  if (!opened.optionsOf(session.firm.id).prospectStatuses) return null;
  const definitions = await crm.statuses.pipelines("prospect");
  const statuses = definitions.flatMap((definition) => definition.statuses);
  return (
    <fieldset>
      <legend>{t.prospectStatus}</legend>
      <Choice
        name="prospectStatusId"
        label={messagesOf(c).fields.statusId}
        options={statuses.map((status) => [status.id, labelOf(status, session.language)])}
        value={choices.text("prospectStatusId")}
        blank={t.asUsual}
      />
    </fieldset>
  );
};
