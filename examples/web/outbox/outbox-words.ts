import type { Words } from "../words/common.js";

const en = {
  about:
    "Every message that the application sends arrives at a mail server within it; nothing leaves this machine. You see those of your company that you may read.",
  arrivedTitle: "Messages that arrived",
  empty: "No message arrived yet. Reminders are looked at every few seconds.",
  arrived: (count: number) => `${count} new message${count === 1 ? "" : "s"}.`,
  to: "to",
  subject: "Subject",
  attachments: "Attachments",
  ledger: "Reminders of all companies",
  due: "Due now",
  late: "Late",
  held: "Being sent",
  failing: "To be tried again",
  parked: "Given up, of 30 days",
  toPlan: "To be planned",
  oldest: "Due for longest",
  asOf: "As of",
};

const fr: typeof en = {
  about:
    "Chaque message envoyé par l’application arrive à un serveur de messagerie interne ; rien ne quitte cette machine. Vous voyez ceux de votre société que vous pouvez lire.",
  arrivedTitle: "Messages arrivés",
  empty: "Aucun message pour l’instant. Les rappels sont vérifiés toutes les quelques secondes.",
  arrived: (count) => (count > 1 ? `${count} nouveaux messages.` : `${count} nouveau message.`),
  to: "à",
  subject: "Objet",
  attachments: "Pièces jointes",
  ledger: "Rappels de toutes les sociétés",
  due: "À envoyer",
  late: "En retard",
  held: "En cours d’envoi",
  failing: "À réessayer",
  parked: "Abandonnés, sur 30 jours",
  toPlan: "À planifier",
  oldest: "Le plus ancien à envoyer",
  asOf: "État au",
};

/** What the outbox says. */
export const outboxWords: Words<typeof en> = { en, fr };
