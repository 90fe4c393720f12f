import type { CrmError } from "crmkit";
import { NamedField } from "../contacts/named-field.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { peopleOptions, starOptions } from "../ui/choices.js";
import { Choice, Field } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";
import { namedChoices } from "../ui/named-choices.js";
import { common } from "../words/common.js";
import { FigureFields, RecurringFields } from "./figure-fields.js";
import { opportunityWords } from "./opportunity-words.js";
import { PartyFields } from "./party-fields.js";

/** What a form of an opportunity is made of. */
export interface OpportunityFormProps {
  readonly c: WebContext;
  readonly action: string;
  readonly values: FormValues;
  readonly error?: CrmError | null | undefined;
  /** The version that was seen, for an edit. */
  readonly version?: number | undefined;
}

/** The form of an opportunity. */
export const OpportunityForm = (props: OpportunityFormProps) => {
  const { c, action, version } = props;
  const t = wordsOf(c, opportunityWords);
  return (
    <form method="post" action={action} class="opportunity-form">
      {version !== undefined && <input type="hidden" name="expectedVersion" value={version} />}
      <fieldset>
        <legend>{t.sale}</legend>
        <SaleFields {...props} />
      </fieldset>
      <fieldset>
        <legend>{t.parties}</legend>
        <PartyFields {...props} />
      </fieldset>
      <fieldset>
        <legend>{t.figures}</legend>
        <FigureFields {...props} />
      </fieldset>
      <fieldset>
        <legend>{t.recurring}</legend>
        <RecurringFields {...props} />
      </fieldset>
      <p class="actions">
        <button type="submit">{wordsOf(c, common).save}</button>
      </p>
    </form>
  );
};

const SaleFields = async ({ c, values, error }: OpportunityFormProps) => {
  const { fields } = messagesOf(c);
  const { none } = wordsOf(c, common);
  const value = (name: string) => ({ name, value: values.text(name), error });
  return (
    <div class="fields">
      <Field {...value("name")} label={fields.name} required />
      <Field {...value("expectedCloseOn")} label={fields.expectedCloseOn} type="date" />
      <Choice {...value("rating")} label={fields.rating} options={starOptions} blank={none} />
      <Field {...value("type")} label={fields.type} />
      <NamedField
        name="sourceId"
        label={fields.sourceId}
        values={values}
        choices={await namedChoices(c, "source")}
        error={error}
      />
      <Choice {...value("assignedToId")} label={fields.assignedToId} options={peopleOptions} blank={none} />
      <div class="field wide">
        <Field {...value("description")} label={fields.description} rows={3} />
      </div>
    </div>
  );
};
