import * as z from "zod";
import { emailInput } from "../entry/contact-details.schema.js";
import { language } from "../model/code.schema.js";
import type { TemplateFormat, TemplateModel } from "../model/template.js";
import { id, longText, name, recordKey } from "../model/text.schema.js";

/** What may be entered of a template, but for what it is for. */
export interface TemplateInput {
  /** Shown in lists; free after folding case, accents and blanks. */
  readonly name?: string | undefined;
  /** Language tag of its texts; any language unless said otherwise. */
  readonly language?: string | null | undefined;
  /** E-mail addresses that get every message besides its own recipients, as hidden copies; none unless said otherwise. */
  readonly recipients?: readonly string[] | undefined;
  /** What its messages are about; with placeholders, as the other texts. */
  readonly subject?: string | undefined;
  /** Whether content and signature are plain text or HTML; plain unless said otherwise. */
  readonly format?: TemplateFormat | undefined;
  /** What its messages say. */
  readonly content?: string | undefined;
  /** What stands below the content; that of the user who sends unless said otherwise. */
  readonly signature?: string | null | undefined;
}

/** A new template. */
export interface NewTemplate extends TemplateInput {
  /** Shown in lists; free after folding case, accents and blanks. */
  readonly name: string;
  /** What it is for, for good: it settles the placeholders. */
  readonly model: TemplateModel;
  /** What its messages are about. */
  readonly subject: string;
  /** What its messages say. */
  readonly content: string;
  /** `true` makes a template that all companies share; it belongs to the actor's company unless said otherwise. */
  readonly shared?: boolean | undefined;
}

/** Names a template. */
export interface TemplateCommand {
  /** Which template. */
  readonly templateId: string;
  /** The version that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

/** Changes a template. */
export interface UpdateTemplateCommand extends TemplateCommand {
  /** What to change; the rest keeps its values. */
  readonly changes: TemplateInput;
}

const shape = {
  name: name(120).trim(),
  language: language().nullable().optional(),
  recipients: z.array(emailInput()).max(100).readonly().optional(),
  subject: name(998),
  format: z.enum(["text", "html"]).optional(),
  content: name(200_000),
  signature: longText().nullable().optional(),
};

/** Checks a {@link NewTemplate}. */
export const newTemplateSchema = z.strictObject({
  ...shape,
  model: z.enum(["eventReminder", "catalog", "lead", "account", "contact", "opportunity"]),
  shared: z.boolean().optional(),
}) satisfies z.ZodType<NewTemplate>;

const which = { templateId: id("template"), expectedVersion: z.int().positive().optional() };

/** Checks a {@link TemplateCommand}. */
export const templateCommandSchema = z.strictObject(which);

/** Checks an {@link UpdateTemplateCommand}. */
export const updateTemplateSchema = z.strictObject({
  ...which,
  changes: z.strictObject({
    ...shape,
    name: shape.name.optional(),
    subject: shape.subject.optional(),
    content: shape.content.optional(),
  }),
});

/** Asks how a message of a template would look. */
export interface RenderTemplateQuery {
  /** Which template. */
  readonly templateId: string;
  /** The key of a record of what the template is for, such as `lead/…`; made-up values unless said otherwise, and for reminders and catalogues always. */
  readonly about?: string | undefined;
}

/** Checks a {@link RenderTemplateQuery}. */
export const renderTemplateSchema = z.strictObject({ templateId: id("template"), about: recordKey().optional() });

/** Says how the shipped templates are added. */
export interface AddShippedTemplates {
  /** The language of their texts; the actor's unless said otherwise, English where that is neither. */
  readonly locale?: "en" | "fr" | undefined;
  /** `true` adds them for all companies; they belong to the actor's company unless said otherwise. */
  readonly shared?: boolean | undefined;
}

/** Checks {@link AddShippedTemplates}. */
export const addShippedTemplatesSchema = z.strictObject({
  locale: z.enum(["en", "fr"]).optional(),
  shared: z.boolean().optional(),
});
