import { contactWords } from "../contacts/contact-words.js";
import { NamedField } from "../contacts/named-field.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import type { Options } from "../ui/choices.js";
import { countryOptions, languageOptions, peopleOptions, sizeOptions, starOptions } from "../ui/choices.js";
import { Box, Choice, Field } from "../ui/field.js";
import { namedChoices } from "../ui/named-choices.js";
import { common } from "../words/common.js";
import type { AccountFormProps } from "./account-form.js";

const lists = [
  ["sourceId", "source"],
  ["industrySectorId", "industrySector"],
  ["categoryId", "category"],
] as const;

/** What the account is worth, who is in charge, and how documents are made for it. */
export const MarketingFields = async ({ c, values, error }: AccountFormProps) => {
  const t = wordsOf(c, contactWords);
  const { fields } = messagesOf(c);
  const offered = await Promise.all(lists.map(([, kind]) => namedChoices(c, kind)));
  const choice = (name: string, label: string, options: Options) => (
    <Choice name={name} label={label} options={options} value={values.text(name)} blank={wordsOf(c, common).none} />
  );
  return (
    <div class="fields">
      {lists.map(([name], i) => (
        <NamedField name={name} label={fields[name]} values={values} choices={offered[i] ?? []} error={error} />
      ))}
      {choice("sizeBand", fields.sizeBand, sizeOptions)}
      {choice("score", fields.score, starOptions)}
      {choice("assignedToId", fields.assignedToId, peopleOptions)}
      <Field name="currency" label={fields.currency} value={values.text("currency")} error={error} />
      {choice("language", t.language, languageOptions)}
      {choice("countryCode", t.country, countryOptions(c.var.session.language, values.text("countryCode")))}
      <Field name="tagIds" label={t.tags} value={values.text("tagIds")} error={error} />
      <Box name="keyAccount" label={fields.keyAccount} checked={values.ticked("keyAccount")} />
      <Box name="nurturing" label={fields.nurturing} checked={values.ticked("nurturing")} />
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
