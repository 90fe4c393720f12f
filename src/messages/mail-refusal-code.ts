import type { ContactObjectionCode } from "../eligibility/can-contact.js";

/** Why somebody is not contacted, a template is not taken, or a message is not sent. */
export type MailRefusalCode = ContactObjectionCode;
