import type { CrmError } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { countryOptions, languageOptions, peopleOptions } from "../ui/choices.js";
import { Box, Choice, Field } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";
import { namedChoices } from "../ui/named-choices.js";
import { common } from "../words/common.js";
import { AddressFields } from "./address-fields.js";
import { contactWords } from "./contact-words.js";
import { NamedField } from "./named-field.js";

export interface ContactFormProps {
  readonly c: WebContext;
  readonly action: string;
  readonly values: FormValues;
  readonly error?: CrmError | null | undefined;
  /** The version that was seen, for an edit. */
  readonly version?: number | undefined;
  /** What a new contact asks besides. */
  readonly children?: Child;
}

/** The form of a contact. */
export const ContactForm = (props: ContactFormProps) => {
  const { c, action, values, error, version, children } = props;
  const t = wordsOf(c, contactWords);
  return (
    <form method="post" action={action}>
      {version !== undefined && <input type="hidden" name="expectedVersion" value={version} />}
      <fieldset>
        <legend>{t.person}</legend>
        <Person {...props} />
      </fieldset>
      {children}
      <fieldset>
        <legend>{t.postal}</legend>
        <AddressFields c={c} values={values} prefix="address" path={["address"]} error={error} />
      </fieldset>
      <fieldset>
        <legend>{t.further}</legend>
        <Further {...props} />
      </fieldset>
      <p class="actions">
        <button type="submit">{wordsOf(c, common).save}</button>
      </p>
    </form>
  );
};

const Person = async ({ c, values, error }: ContactFormProps) => {
  const { fields } = messagesOf(c);
  const [functions, departments] = await Promise.all([namedChoices(c, "jobFunction"), namedChoices(c, "department")]);
  const text = (name: string, type = "text") => (
    <Field name={name} label={fields[name] ?? name} value={values.text(name)} type={type} error={error} />
  );
  const named = (name: string, choices: readonly string[]) => (
    <NamedField name={name} label={fields[name] ?? name} values={values} choices={choices} error={error} />
  );
  return (
    <div class="fields">
      {text("title")}
      {text("firstName")}
      {text("lastName")}
      {text("email", "email")}
      {text("fixedPhone", "tel")}
      {text("mobilePhone", "tel")}
      {named("jobFunctionId", functions)}
      {named("departmentId", departments)}
      <Box name="doNotEmail" label={fields.doNotEmail} checked={values.ticked("doNotEmail")} />
      <Box name="doNotCall" label={fields.doNotCall} checked={values.ticked("doNotCall")} />
    </div>
  );
};

const Further = ({ c, values, error }: ContactFormProps) => {
  const t = wordsOf(c, contactWords);
  const { fields } = messagesOf(c);
  const blank = wordsOf(c, common).none;
  const countries = countryOptions(c.var.session.language, values.text("countryCode"));
  const choice = (name: string, label: string, options: typeof countries) => (
    <Choice name={name} label={label} options={options} value={values.text(name)} blank={blank} />
  );
  return (
    <div class="fields">
      {choice("assignedToId", fields.assignedToId, peopleOptions)}
      {choice("language", t.language, languageOptions)}
      {choice("countryCode", t.country, countries)}
      <Field name="tagIds" label={t.tags} value={values.text("tagIds")} error={error} />
      <div class="field wide">
        <Field
          name="description"
          label={fields.description}
          value={values.text("description")}
          rows={3}
          error={error}
        />
      </div>
    </div>
  );
};
