import type { Refusal } from "../kernel/decision.js";
import type { Template } from "../model/template.js";
import { placeholders } from "./placeholders.js";
import { templateTags } from "./template-parts.js";

/** Why the texts of a template cannot be used. */
export type TemplateRefusalCode = "TEMPLATE_MALFORMED" | "TEMPLATE_PLACEHOLDER_UNKNOWN" | "TEMPLATE_TAG_FORBIDDEN";

const texts = ["subject", "content", "signature"] as const;

/** Checks the texts of a template: braces that are closed, placeholders that its model has, nothing unescaped. All faults are listed. */
export const templateObjections = (
  template: Pick<Template, "model" | (typeof texts)[number]>,
): Refusal<TemplateRefusalCode>[] =>
  texts.flatMap((field) => {
    const text = template[field];
    return text === null ? [] : textObjections(text, template.model).map((refusal) => ({ ...refusal, path: [field] }));
  });

function textObjections(text: string, model: Template["model"]): Refusal<TemplateRefusalCode>[] {
  const tags = templateTags(text);
  if (tags === null) return [{ code: "TEMPLATE_MALFORMED" }];
  const known = placeholders[model];
  const seen = new Set<string>();
  return tags.flatMap(({ kind, name }): Refusal<TemplateRefusalCode>[] => {
    const isKnown = Object.hasOwn(known, name);
    if (seen.has(name) || (isKnown && kind !== "unsafe")) return [];
    seen.add(name);
    const code = kind === "unsafe" ? "TEMPLATE_TAG_FORBIDDEN" : "TEMPLATE_PLACEHOLDER_UNKNOWN";
    return [{ code, params: { placeholder: name, model } }];
  });
}
