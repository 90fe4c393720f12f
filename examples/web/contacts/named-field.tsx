import type { CrmError, NamedChoice } from "crmkit";
import { Field } from "../ui/field.js";
import type { FormValues } from "../ui/form-values.js";

interface NamedFieldProps {
  /** The field of the record, such as `sourceId`. */
  readonly name: string;
  readonly label: string;
  readonly values: FormValues;
  readonly choices: readonly string[];
  readonly error?: CrmError | null | undefined;
}

/** An entry of a list by its name; one that is new is added to the list when the form is saved. */
export const NamedField = ({ name, label, values, choices, error }: NamedFieldProps) => (
  <Field name={name} label={label} value={values.text(name)} choices={choices} error={error} />
);

/** The entry that was named, `null` for none. */
export function namedOf(values: FormValues, name: string): NamedChoice | null {
  const typed = values.text(name).trim();
  return typed === "" ? null : { name: typed };
}

/** The tags that were typed, separated by commas. */
export const tagsOf = (values: FormValues): readonly NamedChoice[] =>
  values
    .text("tagIds")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => ({ name }));
