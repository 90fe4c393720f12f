import type { AddressInput, CrmError } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { countryOptions } from "../ui/choices.js";
import { Choice, Field } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";
import { common } from "../words/common.js";

const parts = ["extra", "street", "postalCode", "city", "region"] as const;

interface AddressFieldsProps {
  readonly c: WebContext;
  readonly values: FormValues;
  /** What the names of the inputs begin with, such as `address`. */
  readonly prefix: string;
  /** Where the address stands in what is sent to the library. */
  readonly path: readonly PropertyKey[];
  readonly error?: CrmError | null | undefined;
}

/** The inputs of a postal address. */
export const AddressFields = ({ c, values, prefix, path, error }: AddressFieldsProps) => {
  const { fields } = messagesOf(c);
  const country = `${prefix}.countryCode`;
  return (
    <div class="fields">
      {parts.map((part) => (
        <Field
          name={`${prefix}.${part}`}
          label={fields[part]}
          value={values.text(`${prefix}.${part}`)}
          attributes={isRefused(error, [...path, part]) ? { "aria-invalid": "true" } : {}}
        />
      ))}
      <Choice
        name={country}
        label={fields.countryCode}
        options={countryOptions(c.var.session.language, values.text(country))}
        value={values.text(country)}
        blank={wordsOf(c, common).none}
      />
    </div>
  );
};

const isRefused = (error: CrmError | null | undefined, place: readonly PropertyKey[]): boolean =>
  error?.refusals.some(({ path = [] }) => path.join(".") === place.join(".")) ?? false;

/** The address that was typed; `null` where nothing was. */
export function addressOf(values: FormValues, prefix: string): AddressInput | null {
  const typed = [...parts, "countryCode" as const].map(
    (part) => [part, values.text(`${prefix}.${part}`).trim() || null] as const,
  );
  return typed.every(([, text]) => text === null) ? null : Object.fromEntries(typed);
}
