import { labelOf } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Choice, Field } from "../../ui/field.js";
import { namedChoices } from "../../ui/named-choices.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";
import { leadListWords } from "./lead-list-words.js";

/** What can be done to the leads that are ticked; the form around it holds them. */
export const BulkActions = async ({ c, lookups }: { readonly c: WebContext; readonly lookups: LeadLookups }) => {
  const t = wordsOf(c, leadListWords);
  const { fields } = messagesOf(c);
  const statuses = [...lookups.statuses.values()].map((one) => [one.id, labelOf(one, c.var.session.language)] as const);
  return (
    <fieldset class="bulk">
      <legend>{t.withSelected}</legend>
      <output aria-live="polite" />
      <div class="actions">
        <button type="submit" formaction="/leads/bulk/take-charge">
          {t.takeCharge}
        </button>
      </div>
      <div class="filters">
        <Choice name="statusId" label={t.moveTo} options={statuses} blank={wordsOf(c, common).choose} />
        <button type="submit" class="quiet" formaction="/leads/bulk/move">
          {t.move}
        </button>
      </div>
      <div class="filters">
        <Field name="reason" label={fields["lostReasonId"] ?? ""} choices={await namedChoices(c, "lostReason")} />
        <button type="submit" class="quiet" formaction="/leads/bulk/lose">
          {t.lose}
        </button>
      </div>
    </fieldset>
  );
};
