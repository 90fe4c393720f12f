import type { DeliveryReason } from "../reminders/delivery-reason.js";

/** French texts of what became of deliveries. */
export const frDeliveryReasons: Readonly<Record<DeliveryReason, string>> = {
  EVENT_CANCELLED: "L’événement a été annulé.",
  EVENT_DONE: "L’événement avait déjà eu lieu.",
  EVENT_WITHOUT_STATUS: "L’événement est devenu une note.",
  EVENT_REMOVED: "L’événement a été archivé.",
  EVENT_MOVED: "L’événement a été déplacé.",
  EVENT_OVER: "L’événement était déjà terminé.",
  REMINDER_REMOVED: "Le rappel a été retiré.",
  TEMPLATE_REMOVED: "Son modèle n’existe plus.",
  DELIVERY_LATE: "Il était en retard.",
  RECIPIENT_REMOVED: "Le destinataire n’est plus invité.",
  RECIPIENT_DECLINED: "Le destinataire a décliné l’invitation.",
  RECIPIENT_WITHOUT_ADDRESS: "Le destinataire n’a pas d’adresse e-mail.",
  RECIPIENT_TWICE: "Le destinataire a le même message sous un autre nom.",
  RECIPIENT_OPTED_OUT: "Le destinataire ne souhaite pas recevoir d’e-mails.",
  RECIPIENT_REFUSED: "Le serveur de messagerie ne connaît pas cette adresse.",
  MESSAGE_REFUSED: "Le serveur de messagerie a refusé le message.",
  SENDER_REFUSED: "Le serveur de messagerie a refusé l’expéditeur.",
  MAILER_UNREACHABLE: "Le serveur de messagerie n’a pas répondu.",
  MAILER_TIMEOUT: "Le serveur de messagerie a mis trop de temps.",
  MAILER_FAILED: "L’envoi a échoué.",
};
