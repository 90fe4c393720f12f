import type { Contact, ContactInput } from "crmkit";
import type { FormValues } from "../ui/form-values.js";
import { formValues } from "../ui/form-values.js";
import { addressOf } from "./address-fields.js";
import { namedOf, tagsOf } from "./named-field.js";
import { nameOf } from "./record-names.js";

/** The texts that are entered as they are. */
const texts = [
  "title",
  "firstName",
  "lastName",
  "email",
  "fixedPhone",
  "mobilePhone",
  "description",
  "assignedToId",
  "language",
  "countryCode",
] as const;

const lists = ["jobFunctionId", "departmentId"] as const;

/** What is entered of a contact. */
export const contactInputs: readonly string[] = [...texts, ...lists, "tagIds", "doNotCall", "doNotEmail"];

/** What the form of a contact shows of a stored one. */
export function contactValues(contact: Contact, names: ReadonlyMap<string, string>): FormValues {
  const address = Object.entries(contact.address ?? {}).map(([part, text]) => [`address.${part}`, text]);
  return formValues({
    ...Object.fromEntries(texts.map((name) => [name, contact[name]])),
    ...Object.fromEntries(lists.map((name) => [name, nameOf(names, contact[name])])),
    ...Object.fromEntries(address),
    tagIds: contact.tagIds.map((id) => nameOf(names, id)).join(", "),
    doNotCall: contact.doNotCall,
    doNotEmail: contact.doNotEmail,
  });
}

/** What was entered of a contact. */
export function contactInput(form: FormValues): ContactInput {
  return {
    ...Object.fromEntries(texts.map((name) => [name, form.text(name).trim() || null])),
    jobFunctionId: namedOf(form, "jobFunctionId"),
    departmentId: namedOf(form, "departmentId"),
    tagIds: tagsOf(form),
    address: addressOf(form, "address"),
    doNotCall: form.ticked("doNotCall"),
    doNotEmail: form.ticked("doNotEmail"),
  };
}
