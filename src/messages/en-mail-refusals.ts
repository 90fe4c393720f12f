import type { MailRefusalCode } from "./mail-refusal-code.js";

/** English texts of refusals of messages, of their templates and of their recipients. */
export const enMailRefusals: Readonly<Record<MailRefusalCode, string>> = {
  RECIPIENT_DECLINES_EMAIL: "Wishes to get no e-mail.",
  RECIPIENT_DECLINES_CALLS: "Wishes to get no calls.",
  RECIPIENT_EMAIL_MISSING: "Has no e-mail address.",
  RECIPIENT_PHONE_MISSING: "Has no phone.",
  RECIPIENT_ARCHIVED: "Was put away.",
  RECIPIENT_MERGED: "Was merged into another record.",
};
