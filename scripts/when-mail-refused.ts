import type { MailRefusalCode } from "../src/messages/mail-refusal-code.js";

/** When each code of messages, templates and recipients is given, one sentence each. */
export const whenMailRefused: Readonly<Record<MailRefusalCode, string>> = {
  RECIPIENT_DECLINES_EMAIL:
    "A mailing list leaves out whoever is marked as taking no e-mail; a message to them is refused.",
  RECIPIENT_DECLINES_CALLS: "A call list leaves out whoever is marked as taking no calls.",
  RECIPIENT_EMAIL_MISSING:
    "Somebody without an e-mail address, or with one that is hidden from the actor, is to be written to.",
  RECIPIENT_PHONE_MISSING: "A call list leaves out whoever has no phone, or one that is hidden from the actor.",
  RECIPIENT_ARCHIVED: "Somebody whose record was put away is to be contacted.",
  RECIPIENT_MERGED: "Somebody whose record was merged into another is to be contacted.",
  RECIPIENT_UNKNOWN: "A catalogue is to be sent to a contact whom there is not, or whom the actor may not see.",
  RECIPIENT_TWICE: "A catalogue is to be sent to contacts of whom two have the same e-mail address: the first gets it.",
  TEMPLATE_MALFORMED: "A text of a template has a tag or a section that is not closed, or one that closes nothing.",
  TEMPLATE_PLACEHOLDER_UNKNOWN: "A text of a template has a placeholder that its model has none of.",
  TEMPLATE_TAG_FORBIDDEN: "A text of a template has an unescaped placeholder, a partial, or other delimiters.",
  TEMPLATE_UNFIT: "A template is used for what it is not for, or together with a record of another type.",
  EMAIL_RECIPIENT_MISSING:
    "A message has no address, and none of the records that it is about is a person's; or no contact named can be sent a catalogue.",
  EMAIL_CONTENT_MISSING: "A message without a template has no subject, or neither text nor HTML.",
  EMAIL_CONTENT_TWICE: "A message has a template, and a subject, a text or HTML besides.",
  EMAIL_TOO_LARGE: "The files of a message come to more than 25 MB.",
  EMAIL_FILE_MISSING: "The host's store has no file of an attachment.",
  EMAIL_NOT_PENDING: "A message is to be handed over again that was sent, or failed.",
};
