import type { MailRefusalCode } from "./mail-refusal-code.js";

/** French texts of refusals of messages, of their templates and of their recipients. */
export const frMailRefusals: Readonly<Record<MailRefusalCode, string>> = {
  RECIPIENT_DECLINES_EMAIL: "Ne souhaite pas recevoir d’e-mail.",
  RECIPIENT_DECLINES_CALLS: "Ne souhaite pas être appelé.",
  RECIPIENT_EMAIL_MISSING: "Aucune adresse e-mail n’est renseignée.",
  RECIPIENT_PHONE_MISSING: "Aucun téléphone n’est renseigné.",
  RECIPIENT_ARCHIVED: "La fiche est archivée.",
  RECIPIENT_MERGED: "La fiche a été fusionnée dans une autre.",
  RECIPIENT_UNKNOWN: "Destinataire inconnu.",
  RECIPIENT_TWICE: "A la même adresse e-mail qu’un autre destinataire.",
  TEMPLATE_MALFORMED: "Ligne {line} : une accolade ou une partie n’est pas fermée, ou ferme ce qui n’est pas ouvert.",
  TEMPLATE_PLACEHOLDER_UNKNOWN: "Ligne {line} : {placeholder} ne désigne rien dans un modèle de ce type.",
  TEMPLATE_TAG_FORBIDDEN: "Ligne {line} : {placeholder} n’est pas un simple champ, les modèles ne le prennent pas.",
  TEMPLATE_UNFIT: "Le modèle {template} sert à autre chose.",
  EMAIL_RECIPIENT_MISSING: "Le message n’a pas de destinataire.",
  EMAIL_CONTENT_MISSING: "Il faut un objet et un texte.",
  EMAIL_CONTENT_TWICE: "Le modèle le dit déjà.",
  EMAIL_TOO_LARGE: "Les fichiers font {megabytes} Mo : {most} au plus.",
  EMAIL_FILE_MISSING: "Le fichier {file} n’est plus conservé.",
  EMAIL_NOT_PENDING: "Le message « {subject} » est déjà réglé.",
};
