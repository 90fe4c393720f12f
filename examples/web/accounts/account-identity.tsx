import { messagesOf, wordsOf } from "../http/web-context.js";
import { Box, Field } from "../ui/field.js";
import type { AccountFormProps } from "./account-form.js";
import { accountWords } from "./account-words.js";

/** Whether it is a company or an individual, and its name; the inputs of the other are hidden by the style sheet. */
export const IdentityFields = ({ c, values, error }: AccountFormProps) => {
  const t = wordsOf(c, accountWords);
  const { fields } = messagesOf(c);
  const individual = values.text("form") === "individual";
  const form = (value: string, label: string, checked: boolean) => (
    <label class="box">
      <input type="radio" name="form" value={value} checked={checked} /> {label}
    </label>
  );
  return (
    <>
      {form("company", t.company, !individual)} {form("individual", t.individual, individual)}
      <div class="fields of-company">
        <Field name="name" label={fields.name} value={values.text("name")} error={error} />
      </div>
      <div class="fields of-individual">
        {(["title", "firstName", "lastName"] as const).map((name) => (
          <Field name={name} label={fields[name]} value={values.text(name)} error={error} />
        ))}
      </div>
    </>
  );
};

const reached = [
  ["email", "email"],
  ["fixedPhone", "tel"],
  ["mobilePhone", "tel"],
  ["website", "text"],
] as const;

/** How it is reached, and what it does not want. */
export const ContactFields = ({ c, values, error }: AccountFormProps) => {
  const { fields } = messagesOf(c);
  return (
    <div class="fields">
      {reached.map(([name, type]) => (
        <Field name={name} label={fields[name]} value={values.text(name)} type={type} error={error} />
      ))}
      <Box name="doNotEmail" label={fields.doNotEmail} checked={values.ticked("doNotEmail")} />
      <Box name="doNotCall" label={fields.doNotCall} checked={values.ticked("doNotCall")} />
    </div>
  );
};
