import type { Words } from "../words/common.js";

const en = {
  title: "Who are you?",
  open: "This is a demonstration: there are no passwords, and whoever opens this page can be anybody. The two companies share one store and see nothing of each other.",
  as: (person: string, firm: string) => `${person} at ${firm}`,
  otherLanguage: "Français",
};

const fr: typeof en = {
  title: "Qui êtes-vous ?",
  open: "Ceci est une démonstration : il n’y a pas de mots de passe, et quiconque ouvre cette page peut être n’importe qui. Les deux sociétés partagent un même stockage et ne voient rien l’une de l’autre.",
  as: (person, firm) => `${person} chez ${firm}`,
  otherLanguage: "English",
};

/** What the page for signing in says. */
export const signInWords: Words<typeof en> = { en, fr };
