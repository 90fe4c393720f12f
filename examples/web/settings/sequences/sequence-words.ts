import type { Words } from "../../words/common.js";

const en = {
  sequences: "References",
  about:
    "How accounts, contacts and opportunities are numbered. {number} is the number, {number:5} with five digits, {year} the year, {company} the code of the company. A number is never given twice.",
  type: { account: "Accounts", contact: "Contacts", opportunity: "Opportunities" },
  format: "Format",
  nextNumber: "Next number",
  next: (reference: string) => `The next reference is ${reference}.`,
  none: "They have no references yet.",
  saved: "References are written so from now on.",
};

const fr: typeof en = {
  sequences: "Références",
  about:
    "La numérotation des comptes, des contacts et des opportunités. {number} est le numéro, {number:5} sur cinq chiffres, {year} l’année, {company} le code de la société. Un numéro n’est jamais donné deux fois.",
  type: { account: "Comptes", contact: "Contacts", opportunity: "Opportunités" },
  format: "Format",
  nextNumber: "Prochain numéro",
  next: (reference) => `La prochaine référence est ${reference}.`,
  none: "Pas encore de références.",
  saved: "Les références sont désormais écrites ainsi.",
};

/** What the page of references says. */
export const sequenceWords: Words<typeof en> = { en, fr };
