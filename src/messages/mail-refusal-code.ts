import type { CatalogLeftOutCode } from "../emails/catalog-sending.js";
import type { SendEmailRefusalCode } from "../emails/decide-send-email.js";
import type { ReferenceRefusalCode } from "../reference-data/resolve-named.js";
import type { TemplateRefusalCode } from "../templates/verify-template.js";

/** Why somebody is not contacted, a template is not taken, or a message is not sent. */
export type MailRefusalCode =
  | CatalogLeftOutCode
  | TemplateRefusalCode
  | Exclude<SendEmailRefusalCode, ReferenceRefusalCode | "IDEMPOTENCY_KEY_USED" | "EMAIL_SENDER_MISSING">
  | "EMAIL_NOT_PENDING";
