import { oneLine } from "../email/one-line.js";
import type { Refusal } from "../kernel/decision.js";
import type { Template } from "../model/template.js";
import type { TemplateValues } from "../templates/placeholders.js";
import type { RenderedMessage } from "../templates/render-template.js";
import { renderTemplate } from "../templates/render-template.js";
import { textOfHtml } from "../templates/text-of-html.js";
import type { SendEmailCommand } from "./send-email.schema.js";

/** Why there is nothing to send. */
export type ContentRefusalCode =
  | "EMAIL_CONTENT_MISSING"
  | "EMAIL_CONTENT_TWICE"
  | "TEMPLATE_UNFIT"
  | "REFERENCE_ARCHIVED"
  | "REFERENCE_UNKNOWN";

/** A template, with what its placeholders stand for; `null` values where nothing in the message is what it is for. */
export interface FilledTemplate {
  /** The template; `undefined` where there is none of the id. */
  readonly template: Template | undefined;
  /** What its placeholders stand for. */
  readonly values: TemplateValues | null;
  /** What stands below where it has no signature. */
  readonly signature: string | null;
}

type Entered = Pick<SendEmailCommand, "subject" | "text" | "html" | "templateId">;

/** What stands against what a message is to say. */
export function contentObjections(entered: Entered, filled: FilledTemplate | null): Refusal<ContentRefusalCode>[] {
  const { subject, text, html, templateId } = entered;
  const written = (["subject", "text", "html"] as const).filter((field) => entered[field] !== undefined);
  if (templateId === undefined)
    return (subject ?? "").trim() === "" || (text === undefined && html === undefined)
      ? [{ code: "EMAIL_CONTENT_MISSING", path: [(subject ?? "").trim() === "" ? "subject" : "text"] }]
      : [];
  const twice = written.map((field) => ({ code: "EMAIL_CONTENT_TWICE", path: [field] }) as const);
  return [...twice, ...templateObjections(templateId, filled)];
}

/** What stands against making a message with a template. */
export function templateObjections(templateId: string, filled: FilledTemplate | null): Refusal<ContentRefusalCode>[] {
  const template = filled?.template;
  const path = ["templateId"];
  if (template === undefined)
    return [{ code: "REFERENCE_UNKNOWN", path, params: { type: "template", id: templateId } }];
  const away = { code: "REFERENCE_ARCHIVED", path, params: { type: "template", id: templateId } } as const;
  const unfit = { code: "TEMPLATE_UNFIT", path, params: { template: template.name, model: template.model } } as const;
  return [...(template.archivedAt === null ? [] : [away]), ...(filled?.values === null ? [unfit] : [])];
}

/** What a message says: by its template, or as it was written. */
export function emailContent({ subject = "", text, html }: Entered, filled: FilledTemplate | null): RenderedMessage {
  if (filled?.template !== undefined && filled.values !== null)
    return renderTemplate(filled.template, filled.values, filled.signature);
  return { subject: oneLine(subject), bodyText: text ?? textOfHtml(html ?? ""), bodyHtml: html ?? null };
}
