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
  const { fields } = messagesOf(c);
  return (
    <fieldset>
      <legend>{t.marketing}</legend>
      <Score c={c} chosen={values.text("manualScore")} />
      <div class="fields">
        <Choice
          name="sizeBand"
          label={fields.sizeBand}
          options={shippedSizeBands.map(({ code }) => [code, code])}
          value={values.text("sizeBand")}
          blank={wordsOf(c, common).none}
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

const Score = ({ c, chosen }: { readonly c: WebContext; readonly chosen: string }) => {
  const labels = wordsOf(c, common);
  return (
    <fieldset class="boxes bare" aria-label={messagesOf(c).fields.manualScore}>
      {["", "0", "1", "2", "3", "4", "5"].map((value) => (
        <label class="box">
          <input type="radio" name="manualScore" value={value} checked={value === chosen} />{" "}
          <span>{value === "" ? wordsOf(c, leadWords).noScore : labels.stars(Number(value))}</span>
        </label>
      ))}
    </fieldset>
  );
};
