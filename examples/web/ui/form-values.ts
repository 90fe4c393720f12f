import type { Form } from "../http/form.js";

/** What the inputs of a form show: what was typed, or what is stored. */
export type FormValues = Pick<Form, "text" | "all" | "ticked">;

/** What a form shows before anything is typed: texts, lists of texts, and boxes by `true`, which send `yes`. */
export function formValues(
  values: Readonly<Record<string, string | number | boolean | readonly string[] | null>>,
): FormValues {
  const all = (name: string): readonly string[] => {
    const value = (Object.hasOwn(values, name) ? values[name] : null) ?? null;
    if (typeof value === "boolean") return value ? ["yes"] : [];
    if (value === null) return [];
    return typeof value === "object" ? value : [String(value)];
  };
  return { all, text: (name) => all(name)[0] ?? "", ticked: (name) => all(name).includes("yes") };
}
