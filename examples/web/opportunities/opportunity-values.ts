import type { NewOpportunity, Opportunity } from "crmkit";
import { namedOf } from "../contacts/named-field.js";
import { nameOf } from "../contacts/record-names.js";
import { minorOf, typedAmount } from "../ui/amounts.js";
import type { FormValues } from "../ui/form-values.js";
import { formValues } from "../ui/form-values.js";

/** The texts that are entered as they are. */
const texts = [
  "accountId",
  "contactId",
  "leadId",
  "expectedCloseOn",
  "type",
  "assignedToId",
  "recurringStartOn",
  "description",
] as const;

const amounts = ["amount", "bestCase", "worstCase", "recurringAmount"] as const;
const numbers = ["manualProbability", "rating", "recurringMonths"] as const;

/** What is entered of an opportunity. */
export const opportunityInputs: readonly string[] = ["name", "currency", "sourceId", ...amounts, ...numbers, ...texts];

/** What the form of an opportunity shows of a stored one. */
export function opportunityValues(opportunity: Opportunity, names: ReadonlyMap<string, string>): FormValues {
  const { currency } = opportunity;
  return formValues({
    name: opportunity.name,
    currency,
    sourceId: nameOf(names, opportunity.sourceId),
    ...Object.fromEntries([...texts, ...numbers].map((name) => [name, opportunity[name]])),
    ...Object.fromEntries(amounts.map((name) => [name, typedAmount(opportunity[name], currency)])),
  });
}

/** What was entered of an opportunity; the end of what recurs follows from its start and its months. */
export function opportunityInput(form: FormValues): NewOpportunity {
  const currency = form.text("currency");
  return {
    name: form.text("name"),
    currency,
    sourceId: namedOf(form, "sourceId"),
    ...Object.fromEntries(texts.map((name) => [name, form.text(name).trim() || null])),
    ...Object.fromEntries(amounts.map((name) => [name, minorOf(form.text(name), currency)])),
    ...Object.fromEntries(numbers.map((name) => [name, numberOf(form.text(name))])),
  };
}

const numberOf = (typed: string): number | null =>
  typed.trim() === "" ? null : Number(typed.trim().replace(",", "."));

/** The same with names in place of ids, for those who read it. */
export const withNames = (values: FormValues, names: ReadonlyMap<string, string>): FormValues => ({
  ...values,
  all: (name) => values.all(name).map((value) => names.get(value) ?? value),
});
