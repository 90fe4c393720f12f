import type { Words } from "../words/common.js";

const en = {
  others: (name: string) => `What else is open beside ${name}`,
  othersHint: (name: string, account: string) =>
    `${name} is won. These opportunities of ${account} are still open: tick those to close along with it.`,
  noOthers: "Nothing else of the account is open.",
  othersList: "Other open opportunities",
  select: (name: string) => `Close ${name}`,
  closeAs: "They are",
  asLost: "lost",
  asWon: "won too",
  closeOthers: "Close those that are ticked",
  leave: "Leave them open",
  noneTicked: "Nothing was ticked, and nothing closed.",
  closedOthers: (count: number) => (count === 1 ? "One more was closed." : `${count} more were closed.`),
  notClosed: "Not closed",
};

const fr: typeof en = {
  others: (name) => `Ce qui est encore ouvert à côté de ${name}`,
  othersHint: (name, account) =>
    `${name} est gagnée. Ces opportunités de ${account} sont encore ouvertes : cochez celles à fermer aussi.`,
  noOthers: "Rien d’autre n’est ouvert pour ce compte.",
  othersList: "Autres opportunités ouvertes",
  select: (name) => `Fermer ${name}`,
  closeAs: "Elles sont",
  asLost: "perdues",
  asWon: "gagnées aussi",
  closeOthers: "Fermer celles qui sont cochées",
  leave: "Les laisser ouvertes",
  noneTicked: "Rien n’était coché, rien n’a été fermé.",
  closedOthers: (count) => (count === 1 ? "Une de plus a été fermée." : `${count} de plus ont été fermées.`),
  notClosed: "Non fermées",
};

/** What the proposal to close the others says. */
export const othersWords: Words<typeof en> = { en, fr };
