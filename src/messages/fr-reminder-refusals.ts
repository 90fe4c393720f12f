import type { ReminderRefusalCode } from "./reminder-refusal-code.js";

/** French texts of refusals of reminders. */
export const frReminderRefusals: Readonly<Record<ReminderRefusalCode, string>> = {
  REMINDER_AFTER_END: "L’événement sera alors terminé : il finit à {end}.",
  REMINDER_TEMPLATE_UNFIT: "Le modèle {template} ne sert pas aux rappels d’événements.",
  REMINDER_TIME_TWICE: "Un rappel a lieu tant de temps avant le début, ou à une heure donnée, pas les deux.",
  REMINDER_TWICE: "Un tel rappel existe déjà.",
  REMINDER_WITHOUT_USER: "Précisez à qui est ce rappel.",
  REMINDERS_TOO_MANY: "Un événement a au plus {most} rappels.",
  REMINDER_SENT: "Ce rappel a déjà été envoyé.",
  REMINDER_UNKNOWN: "Ce rappel n’existe pas.",
  EMAIL_SENDER_MISSING: "L’expéditeur des messages n’est pas réglé.",
};
