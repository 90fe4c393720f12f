import type { Words } from "../words/common.js";

const en = {
  about: "Every message that the application sends arrives at a mail server within it. Nothing leaves this machine.",
  empty: "No message arrived yet. Reminders are looked at every few seconds.",
  at: "Arrived",
  to: "To",
  subject: "Subject",
  attachments: "Attachments",
};

const fr: typeof en = {
  about:
    "Chaque message envoyé par l’application arrive à un serveur de messagerie interne. Rien ne quitte cette machine.",
  empty: "Aucun message pour l’instant. Les rappels sont vérifiés toutes les quelques secondes.",
  at: "Arrivé",
  to: "À",
  subject: "Objet",
  attachments: "Pièces jointes",
};

/** What the outbox says. */
export const outboxWords: Words<typeof en> = { en, fr };
