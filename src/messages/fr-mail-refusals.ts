import type { MailRefusalCode } from "./mail-refusal-code.js";

/** French texts of refusals of messages, of their templates and of their recipients. */
export const frMailRefusals: Readonly<Record<MailRefusalCode, string>> = {
  RECIPIENT_DECLINES_EMAIL: "Ne souhaite pas recevoir d’e-mail.",
  RECIPIENT_DECLINES_CALLS: "Ne souhaite pas être appelé.",
  RECIPIENT_EMAIL_MISSING: "Aucune adresse e-mail n’est renseignée.",
  RECIPIENT_PHONE_MISSING: "Aucun téléphone n’est renseigné.",
  RECIPIENT_ARCHIVED: "La fiche est archivée.",
  RECIPIENT_MERGED: "La fiche a été fusionnée dans une autre.",
};
