import type { Words } from "../words/common.js";

const en = {
  move: (name: string) => `Move ${name}`,
  cards: (count: number) => `${count} card${count === 1 ? "" : "s"}`,
  more: (status: string) => `More of ${status}`,
  mine: "Only mine",
  pipeline: "Pipeline",
  refused: (name: string) => `${name} was not moved, and is back where it was:`,
  conflict: (name: string) => `${name} was not moved: it was changed at the same time.`,
  now: (name: string, status: string) => `${name} is in “${status}” now.`,
  changedBy: (person: string) => `Last changed by ${person}.`,
  shown: "The board shows everything as it stands now.",
  moved: (name: string, status: string) => `${name} is in “${status}” now.`,
  convert: "Convert the lead",
  reset: "Open the lead",
  open: (name: string) => `Open ${name}`,
  lose: (name: string) => `Why is ${name} lost?`,
  reason: "Reason",
  note: "Note",
  lost: "Mark as lost",
  customer: "The account is a customer now.",
  others: (count: number) =>
    count === 1
      ? "There is another open opportunity of the account: close it too?"
      : `There are ${count} other open opportunities of the account: close them too?`,
  answer: "Look at them",
  noDay: "no day",
};

const fr: typeof en = {
  move: (name) => `Déplacer ${name}`,
  cards: (count) => `${count} carte${count > 1 ? "s" : ""}`,
  more: (status) => `Suite de ${status}`,
  mine: "Seulement les miennes",
  pipeline: "Processus",
  refused: (name) => `Déplacement refusé, retour à la place d’origine pour ${name} :`,
  conflict: (name) => `Pas de déplacement pour ${name} : la fiche a été modifiée au même moment.`,
  now: (name, status) => `${name} est maintenant dans « ${status} ».`,
  changedBy: (person) => `Dernière modification par ${person}.`,
  shown: "Le tableau montre l’état actuel.",
  moved: (name, status) => `${name} est maintenant dans « ${status} ».`,
  convert: "Convertir la piste",
  reset: "Ouvrir la piste",
  open: (name) => `Ouvrir ${name}`,
  lose: (name) => `Pourquoi ${name} est-elle perdue ?`,
  reason: "Motif",
  note: "Note",
  lost: "Marquer comme perdue",
  customer: "Le compte est maintenant un client.",
  others: (count) =>
    count === 1
      ? "Une autre opportunité du compte est ouverte : la fermer aussi ?"
      : `${count} autres opportunités du compte sont ouvertes : les fermer aussi ?`,
  answer: "Les voir",
  noDay: "sans date",
};

/** What boards say. */
export const boardWords: Words<typeof en> = { en, fr };
