import type { MailRefusalCode } from "./mail-refusal-code.js";

/** English texts of refusals of messages, of their templates and of their recipients. */
export const enMailRefusals: Readonly<Record<MailRefusalCode, string>> = {
  RECIPIENT_DECLINES_EMAIL: "Wishes to get no e-mail.",
  RECIPIENT_DECLINES_CALLS: "Wishes to get no calls.",
  RECIPIENT_EMAIL_MISSING: "Has no e-mail address.",
  RECIPIENT_PHONE_MISSING: "Has no phone.",
  RECIPIENT_ARCHIVED: "Was put away.",
  RECIPIENT_MERGED: "Was merged into another record.",
  RECIPIENT_UNKNOWN: "Is not known here.",
  RECIPIENT_TWICE: "Has the same e-mail address as another recipient.",
  TEMPLATE_MALFORMED: "Line {line}: a brace or a part is not closed, or ends what was not begun.",
  TEMPLATE_PLACEHOLDER_UNKNOWN: "Line {line}: {placeholder} stands for nothing in a template of this kind.",
  TEMPLATE_TAG_FORBIDDEN: "Line {line}: {placeholder} is no plain placeholder, which templates do not take.",
  TEMPLATE_UNFIT: "The template {template} is for something else.",
  EMAIL_RECIPIENT_MISSING: "The message goes to nobody.",
  EMAIL_CONTENT_MISSING: "The message needs a subject and a text.",
  EMAIL_CONTENT_TWICE: "The template says this already.",
  EMAIL_TOO_LARGE: "The files come to {megabytes} MB: {most} at most.",
  EMAIL_FILE_MISSING: "The file {file} is not kept any more.",
  EMAIL_NOT_PENDING: "The message “{subject}” was settled already.",
};
