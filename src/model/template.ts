import type { CrmRecord } from "./record.js";

/** By what means the messages of a template go. */
export type TemplateMedium = "email";

/** What a template is for, which settles the placeholders that it may have. */
export type TemplateModel = "eventReminder" | "catalog" | "lead" | "account" | "contact" | "opportunity";

/** Whether the texts of a template are plain or HTML; placeholders are escaped accordingly. */
export type TemplateFormat = "text" | "html";

/** A message with placeholders, such as `{{event.subject}}`, that are filled when it is sent. */
export interface Template extends CrmRecord<"template"> {
  /** Shown in lists. Never blank. */
  readonly name: string;
  /** By what means its messages go. */
  readonly medium: TemplateMedium;
  /** What it is for. */
  readonly model: TemplateModel;
  /** Language tag of its texts; `null` for any. */
  readonly language: string | null;
  /** E-mail addresses that get every message besides its own recipients; mostly empty. */
  readonly recipients: readonly string[];
  /** What its messages are about. */
  readonly subject: string;
  /** Whether content and signature are plain text or HTML. */
  readonly format: TemplateFormat;
  /** What its messages say. */
  readonly content: string;
  /** What stands below the content; `null` for nothing. */
  readonly signature: string | null;
}
