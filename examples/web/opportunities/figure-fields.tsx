import { messagesOf, wordsOf } from "../http/web-context.js";
import type { Options } from "../ui/choices.js";
import { Choice, Field } from "../ui/field.js";
import type { OpportunityFormProps } from "./opportunity-form.js";
import { opportunityWords } from "./opportunity-words.js";

const usual = ["EUR", "USD", "GBP", "CHF", "CAD", "JPY", "MAD", "TND", "XOF"] as const;

/** Currencies to choose from, the one that is chosen among them. */
const currencyOptions = (chosen: string): Options =>
  [...new Set([chosen, ...usual])].filter((code) => code !== "").map((code) => [code, code]);

/** Amounts, each in the currency of the opportunity, and the probability. */
export const FigureFields = ({ c, values, error }: OpportunityFormProps) => {
  const t = wordsOf(c, opportunityWords);
  const { fields } = messagesOf(c);
  return (
    <div class="fields">
      <Choice
        name="currency"
        label={fields.currency}
        options={currencyOptions(values.text("currency"))}
        value={values.text("currency")}
      />
      {(["amount", "worstCase", "bestCase"] as const).map((name) => (
        <Field
          name={name}
          label={fields[name]}
          value={values.text(name)}
          error={error}
          attributes={{ inputmode: "decimal", autocomplete: "off" }}
        />
      ))}
      <Field
        name="manualProbability"
        label={t.ownProbability}
        value={values.text("manualProbability")}
        error={error}
        attributes={{ inputmode: "decimal", autocomplete: "off" }}
      />
    </div>
  );
};

/** What it brings each month, from when and for how long. */
export const RecurringFields = ({ c, values, error }: OpportunityFormProps) => {
  const { fields } = messagesOf(c);
  const value = (name: string) => ({ name, value: values.text(name), error });
  return (
    <div class="fields">
      <Field {...value("recurringAmount")} label={fields.recurringAmount} attributes={{ inputmode: "decimal" }} />
      <Field {...value("recurringStartOn")} label={fields.recurringStartOn} type="date" />
      <Field {...value("recurringMonths")} label={fields.recurringMonths} attributes={{ inputmode: "numeric" }} />
    </div>
  );
};
