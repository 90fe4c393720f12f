import type { CrmError } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";
import { namedChoices } from "../ui/named-choices.js";
import { common } from "../words/common.js";
import { catalogueWords } from "./catalogue-words.js";

interface CatalogueFormProps {
  readonly c: WebContext;
  readonly action: string;
  readonly values: FormValues;
  readonly error: CrmError | null;
  /** The version that was seen, for an edit. */
  readonly version?: number | undefined;
}

/** The form of a catalogue; its files are given on its page. */
export const CatalogueForm = async ({ c, action, values, error, version }: CatalogueFormProps) => {
  const { fields } = messagesOf(c);
  const types = await namedChoices(c, "catalogType");
  return (
    <form method="post" action={action}>
      {version !== undefined && <input type="hidden" name="expectedVersion" value={version} />}
      <div class="fields">
        <Field name="name" label={fields.name} value={values.text("name")} error={error} required />
        <Field
          name="catalogTypeId"
          label={wordsOf(c, catalogueWords).type}
          value={values.text("catalogTypeId")}
          choices={types}
          error={error}
        />
        <div class="field wide">
          <Field
            name="description"
            label={fields.description}
            value={values.text("description")}
            rows={4}
            error={error}
          />
        </div>
      </div>
      <p class="actions">
        <button type="submit">{wordsOf(c, common).save}</button>
      </p>
    </form>
  );
};
