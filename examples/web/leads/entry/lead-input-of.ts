import type { LeadInput, NamedChoice } from "crmkit";
import type { Form } from "../../http/form.js";

/** The fields of one line or more, as they are called in a lead and in its form. */
export const textFields = [
  "title",
  "firstName",
  "lastName",
  "companyName",
  "fixedPhone",
  "mobilePhone",
  "email",
  "website",
  "description",
  "assignedToId",
  "sizeBand",
] as const;

/** The fields that are chosen from lists, and the lists; a name that is new is added. */
export const namedFields = {
  jobFunctionId: "jobFunction",
  departmentId: "department",
  industrySectorId: "industrySector",
  sourceId: "source",
  categoryId: "category",
} as const;

/** The parts of the address. */
export const addressFields = ["street", "extra", "postalCode", "city", "region", "countryCode"] as const;

/** The boxes to tick. */
export const boxFields = ["keyAccount", "nurturing", "doNotCall", "doNotEmail"] as const;

/** What the form says of a lead: every field of it, so that one that was emptied is emptied. */
export function leadInputOf(form: Form): LeadInput {
  const score = form.filled("manualScore");
  return {
    ...each(textFields, form.filled),
    ...each(Object.keys(namedFields) as (keyof typeof namedFields)[], (name) => namedOf(form, name)),
    ...each(boxFields, form.ticked),
    address: each(addressFields, form.filled),
    createdOn: form.filled("createdOn") ?? undefined,
    manualScore: score === null ? null : Number(score),
    tagIds: [...form.all("tag"), ...namesIn(form.text("tagIds")).map((name) => ({ name }))],
  };
}

/** A name that was chosen or typed, to be found in its list or added to it. */
export function namedOf(form: Form, name: string): NamedChoice | null {
  const chosen = form.filled(name);
  return chosen === null ? null : { name: chosen };
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

const each = <Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Readonly<Record<Name, Value>> => Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>; // every name is there
