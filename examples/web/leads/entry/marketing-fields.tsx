import { shippedSizeBands } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Box, Choice, Field } from "../../ui/field.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";
import { leadWords } from "../lead-words.js";
import type { LeadValues } from "./lead-values.js";

interface MarketingFieldsProps {
  readonly c: WebContext;
  readonly values: LeadValues;
  readonly lookups: LeadLookups;
  readonly children?: Child;
}

/** The guide's panel « Marketing ». */
export const MarketingFields = ({ c, values, lookups, children }: MarketingFieldsProps) => {
  const t = wordsOf(c, leadWords);
  const labels = wordsOf(c, common);
  const { fields } = messagesOf(c);
  return (
    <fieldset>
      <legend>{t.marketing}</legend>
      <div class="fields">
        <Choice
          name="manualScore"
          label={fields.manualScore}
          options={["0", "1", "2", "3", "4", "5"].map((value) => [value, labels.stars(Number(value))])}
          value={values.text("manualScore")}
          blank={t.noScore}
        />
        <Choice
          name="sizeBand"
          label={fields.sizeBand}
          options={shippedSizeBands.map(({ code }) => [code, code])}
          value={values.text("sizeBand")}
          blank={labels.none}
        />
        {children}
        <Box name="keyAccount" label={fields.keyAccount} checked={values.ticked("keyAccount")} />
        <Box name="nurturing" label={fields.nurturing} checked={values.ticked("nurturing")} />
      </div>
      <fieldset class="boxes bare" aria-label={fields.tagIds}>
        {[...lookups.tags.values()].map(({ id, name }) => (
          <Box name="tag" value={id} label={name} checked={values.all("tag").includes(id)} />
        ))}
      </fieldset>
      <Field name="tagIds" label={t.newTags} value={values.text("tagIds")} />
    </fieldset>
  );
};
