import type { ContactObjectionCode } from "../eligibility/can-contact.js";
import type { TemplateRefusalCode } from "../templates/verify-template.js";

/** Why somebody is not contacted, a template is not taken, or a message is not sent. */
export type MailRefusalCode = ContactObjectionCode | TemplateRefusalCode | "TEMPLATE_UNFIT";
