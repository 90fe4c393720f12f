import { oneLine } from "../email/one-line.js";
import type { Template } from "../model/template.js";
import type { TemplateValues } from "./placeholders.js";
import { fillTemplate } from "./template-parts.js";
import { textOfHtml } from "./text-of-html.js";

/** A message as a template makes it. */
export interface RenderedMessage {
  /** What it is about: one line, whatever the values hold. */
  readonly subject: string;
  /** What it says, as plain text. */
  readonly bodyText: string;
  /** What it says, as HTML; `null` for a template of plain text. */
  readonly bodyHtml: string | null;
}

/** What the values of one text may add to it, in UTF-16 units: a placeholder can stand in it thousands of times. */
const mostOfValues = 250_000;

/**
 * Fills in a template that was checked. In HTML values are escaped, so that they stay text wherever the template puts
 * them within elements or quoted attributes; what has no value is left empty, and so are those that come after
 * 250,000 units of values.
 * @param signature what stands below, where the template has no signature of its own; plain text.
 */
export function renderTemplate(
  { subject, content, format, signature }: Pick<Template, "subject" | "content" | "format" | "signature">,
  values: TemplateValues,
  ownSignature: string | null = null,
): RenderedMessage {
  const view = nested(values);
  const harmless = bounded(format === "html" ? escapeHtml : asItIs);
  const own = ownSignature === null ? null : format === "html" ? linesAsHtml(ownSignature) : ownSignature;
  const parts = [
    fillTemplate(content, view, harmless),
    signature === null ? own : fillTemplate(signature, view, harmless),
  ];
  const body = parts.filter((part) => part !== null && part !== "").join(format === "html" ? "\n<br>\n" : "\n\n");
  return {
    subject: oneLine(fillTemplate(subject, view, bounded(asItIs))),
    bodyText: format === "html" ? textOfHtml(body) : body,
    bodyHtml: format === "html" ? body : null,
  };
}

const asItIs = (value: string): string => value;

function bounded(harmless: (value: string) => string): (value: string) => string {
  let left = mostOfValues;
  return (value) => {
    const text = value.length > left ? "" : harmless(value);
    left -= text.length;
    return left < 0 ? "" : text;
  };
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

const escapeHtml = (value: string): string => value.replace(/[&<>"'`]/g, (char) => entities[char] ?? "");

const linesAsHtml = (text: string): string => escapeHtml(text).replace(/\r\n|\r|\n/g, "<br>\n");

/** Values by their dotted names, as the language of templates looks them up; nothing is inherited. */
function nested(values: TemplateValues): object {
  const view: Record<string, Record<string, string>> = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    const dot = name.indexOf(".");
    const outer = name.slice(0, dot);
    view[outer] ??= Object.create(null) as Record<string, string>;
    (view[outer] as Record<string, string>)[name.slice(dot + 1)] = value;
  }
  return view;
}
