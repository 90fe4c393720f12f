import type { Lead } from "crmkit";
import { accountKinds } from "../accounts/account-values.js";
import { accountWords } from "../accounts/account-words.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Box, Choice, Field } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";
import { AccountCandidates } from "./account-candidates.js";
import { ContactCandidates, OfAccount } from "./contact-candidates.js";
import { ConversionPreview } from "./conversion-preview.js";
import { conversionWords } from "./conversion-words.js";
import { LeadCandidates } from "./lead-candidates.js";
import type { PlannedConversion } from "./plan-conversion.js";
import { StatusChoice } from "./status-choice.js";

export interface ConversionFormProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly choices: FormValues;
  readonly planned: PlannedConversion;
}

/** The choices, and beside them what they come to, which is shown anew with every choice. */
export const ConversionForm = (props: ConversionFormProps) => {
  const { c, lead, choices, planned } = props;
  const t = wordsOf(c, conversionWords);
  const path = `/leads/${lead.id}/convert`;
  return (
    <form
      method="post"
      action={path}
      class="conversion"
      hx-post={`${path}/preview`}
      hx-trigger="input delay:200ms"
      hx-target="#preview"
      hx-swap="outerHTML"
      hx-sync="this:replace"
    >
      <div>
        <input type="hidden" name="key" value={choices.text("key")} />
        <input type="hidden" name="expectedVersion" value={choices.text("expectedVersion")} />
        <NewOrThere {...props} />
        <ContactChoice {...props} />
        <LeadCandidates {...props} />
        <StatusChoice c={c} choices={choices} />
        <OpportunityChoice {...props} />
        <noscript>
          <button type="submit" class="quiet" formaction={`${path}/preview`}>
            {t.showPreview}
          </button>
        </noscript>
      </div>
      <ConversionPreview c={c} lead={lead} planned={planned} />
    </form>
  );
};

const NewOrThere = ({ c, lead, choices, planned }: ConversionFormProps) => {
  const t = wordsOf(c, conversionWords);
  const { kinds } = wordsOf(c, accountWords);
  const options = accountKinds.map((kind) => [kind, kinds[kind]] as const);
  return (
    <fieldset>
      <legend>{t.account}</legend>
      <label class="box">
        <input type="radio" name="account" value="new" checked={choices.text("account") === "new"} /> {t.newAccount}
      </label>
      <div class="of-new">
        <Choice name="kind" label={t.kind} options={options} value={choices.text("kind")} />
      </div>
      <AccountCandidates c={c} lead={lead} chosen={choices.text("account")} candidates={planned.candidates.accounts} />
    </fieldset>
  );
};

const ContactChoice = ({ c, choices, planned }: ConversionFormProps) => {
  const t = wordsOf(c, conversionWords);
  const candidates = planned.candidates.contacts;
  const choice = (value: string, label: string) => (
    <label class="box">
      <input type="radio" name="contact" value={value} checked={choices.text("contact") === value} /> {label}
    </label>
  );
  return (
    <fieldset class="contact">
      <legend>{t.contact}</legend>
      {choice("new", t.newContact)} {choice("none", t.noContact)} {choice("existing", t.existingContacts)}
      <div class="of-existing">
        <p>
          <small>{t.severalOnly}</small>
        </p>
        <ContactCandidates c={c} candidates={candidates} chosen={choices.all("contactId")} />
        <OfAccount c={c} planned={planned} chosen={choices.all("contactId")} />
      </div>
    </fieldset>
  );
};

const OpportunityChoice = ({ c, choices }: ConversionFormProps) => {
  const t = wordsOf(c, conversionWords);
  const { fields } = messagesOf(c);
  return (
    <fieldset class="opportunity">
      <legend>{t.opportunity}</legend>
      <Box name="opportunity" label={t.generate} checked={choices.ticked("opportunity")} />
      <div class="fields of-opportunity">
        <Field name="opportunityName" label={t.opportunityName} value={choices.text("opportunityName")} />
        <Field
          name="amount"
          label={fields.amount}
          value={choices.text("amount")}
          attributes={{ inputmode: "decimal", autocomplete: "off" }}
        />
        <Field name="currency" label={fields.currency} value={choices.text("currency")} />
      </div>
    </fieldset>
  );
};
