import type { Refusal } from "../kernel/decision.js";
import type { Template } from "../model/template.js";
import { placeholders } from "./placeholders.js";
import type { TemplateTag } from "./template-parts.js";
import { templateParts } from "./template-parts.js";

/** Why the texts of a template cannot be used. */
export type TemplateRefusalCode = "TEMPLATE_MALFORMED" | "TEMPLATE_PLACEHOLDER_UNKNOWN" | "TEMPLATE_TAG_FORBIDDEN";

const texts = ["subject", "content", "signature"] as const;

/** Checks the texts of a template: braces that are closed, placeholders that its model has, nothing unescaped. The first twenty faults of each are listed, with the lines that they are in. */
export const templateObjections = (
  template: Pick<Template, "model" | "subject" | "content" | "signature">,
): Refusal<TemplateRefusalCode>[] =>
  texts.flatMap((field) => {
    const text = template[field];
    return text === null ? [] : textObjections(text, template.model).map((refusal) => ({ ...refusal, path: [field] }));
  });

function textObjections(text: string, model: Template["model"]): Refusal<TemplateRefusalCode>[] {
  const parts = templateParts(text);
  if ("brokenAt" in parts) return [{ code: "TEMPLATE_MALFORMED", params: { line: lineOf(text, parts.brokenAt) } }];
  const wrong = new Map<string, TemplateTag>(); // each name is told of once
  for (const tag of parts.tags) {
    const isRight = tag.kind !== "unsafe" && Object.hasOwn(placeholders[model], tag.name);
    if (!isRight && !wrong.has(tag.name)) wrong.set(tag.name, tag);
  }
  return [...wrong.values()].slice(0, 20).map(({ kind, name, at }) => ({
    code: kind === "unsafe" ? "TEMPLATE_TAG_FORBIDDEN" : "TEMPLATE_PLACEHOLDER_UNKNOWN",
    params: { placeholder: name, model, line: lineOf(text, at) },
  }));
}

/** The number of a line, the first being 1. */
const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;
