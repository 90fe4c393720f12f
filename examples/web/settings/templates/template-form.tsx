import type { CrmError, TemplateModel } from "crmkit";
import { placeholders } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { languageOptions } from "../../ui/choices.js";
import { Choice, Field } from "../../ui/field.js";
import type { FormValues } from "../../ui/form-values.js";
import { Panel } from "../../ui/small.js";
import { common } from "../../words/common.js";
import { templateWords } from "./template-words.js";

/** What templates may be for. */
export const templateModels: readonly TemplateModel[] = [
  "lead",
  "account",
  "contact",
  "opportunity",
  "eventReminder",
  "catalog",
];

interface TemplateFormProps {
  readonly c: WebContext;
  readonly action: string;
  readonly values: FormValues;
  readonly error: CrmError | null;
  /** The version that was seen; none for a new template, which is asked what it is for. */
  readonly version?: number | undefined;
}

/** The form of a template. */
export const TemplateForm = ({ c, action, values, error, version }: TemplateFormProps) => {
  const t = wordsOf(c, templateWords);
  const language = values.text("language");
  const isOther = language !== "" && languageOptions.every(([one]) => one !== language);
  const languages = isOther ? [...languageOptions, [language, language] as const] : languageOptions;
  const models = templateModels.map((one) => [one, t.models[one]] as const);
  return (
    <form method="post" action={action}>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <div class="fields">
        <Field name="name" label={t.name} value={values.text("name")} error={error} required />
        {version === undefined && <Choice name="model" label={t.model} options={models} value={values.text("model")} />}
        <Choice name="language" label={t.language} options={languages} value={language} blank={t.anyLanguage} />
      </div>
      <Field name="subject" label={t.subject} value={values.text("subject")} error={error} required />
      <Field name="content" label={t.content} value={values.text("content")} error={error} rows={10} required />
      <Field name="signature" label={t.signature} value={values.text("signature")} error={error} rows={3} />
      <p class="actions">
        <button type="submit">{wordsOf(c, common).save}</button>
      </p>
    </form>
  );
};

/** What may stand between braces in templates for something. */
export const Placeholders = ({ c, model }: { readonly c: WebContext; readonly model: TemplateModel }) => {
  const t = wordsOf(c, templateWords);
  return (
    <Panel title={t.placeholders}>
      <p>{t.placeholdersAbout}</p>
      <ul class="placeholders">
        {Object.keys(placeholders[model]).map((name) => (
          <li>
            <code>{`{{${name}}}`}</code>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
