import type { Words } from "../words/common.js";

const en = {
  agenda: "Your day",
  free: "Nothing is planned.",
  unattended: "Leads that nobody is in charge of",
  forgotten: "Leads that are being forgotten",
  closing: "Your opportunities, the soonest first",
  none: "None.",
  due: (date: string) => `expected ${date}`,
};

const fr: typeof en = {
  agenda: "Votre journée",
  free: "Rien n’est prévu.",
  unattended: "Pistes dont personne ne s’occupe",
  forgotten: "Pistes que l’on oublie",
  closing: "Vos opportunités, les plus proches d’abord",
  none: "Aucune.",
  due: (date) => `attendue le ${date}`,
};

/** What the first page says. */
export const homeWords: Words<typeof en> = { en, fr };
