import type { Lead } from "crmkit";
import type { Form } from "../../http/form.js";
import type { LeadLookups } from "../lead-lookups.js";
import { addressFields, boxFields, namedFields, textFields } from "./lead-input-of.js";

/** What stands in a form of a lead: what was sent, or what is stored. */
export type LeadValues = Pick<Form, "text" | "ticked" | "all">;

/** What a lead has, as its form shows it: names in place of ids. */
export function valuesOf(lead: Lead, { names }: LeadLookups): LeadValues {
  const texts = new Map<string, string>([
    ...textFields.map((name) => [name, lead[name] ?? ""] as const),
    ...addressFields.map((name) => [name, lead.address?.[name] ?? ""] as const),
    ...namedNames.map((name) => [name, names.get(lead[name] ?? "") ?? ""] as const),
    ["createdOn", lead.createdOn],
    ["manualScore", lead.manualScore === null ? "" : String(lead.manualScore)],
  ]);
  return {
    text: (name) => texts.get(name) ?? "",
    ticked: (name) => boxFields.some((box) => box === name && lead[box]),
    all: (name) => (name === "tag" ? lead.tagIds : []),
  };
}

const namedNames = Object.keys(namedFields) as (keyof typeof namedFields)[];

/** What a form begins with: the person who enters a lead is in charge of it. */
export const blankValues = (userId: string): LeadValues => ({
  text: (name) => (name === "assignedToId" ? userId : ""),
  ticked: () => false,
  all: () => [],
});

/** The fields in which a form says something else than what is stored, with what is. */
export function differencesOf(
  form: LeadValues,
  stored: LeadValues,
): readonly (readonly [name: string, text: string])[] {
  const names = [...textFields, ...addressFields, ...namedNames, "createdOn", "manualScore"];
  return names.flatMap((name) => {
    const text = stored.text(name);
    return form.text(name).trim() === text ? [] : [[name, text] as const];
  });
}
