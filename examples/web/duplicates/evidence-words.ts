import type { Words } from "../words/common.js";

const en = {
  why: "Why these are the same",
  pair: (left: string, right: string) => `${left} and ${right}`,
  score: (bits: number) =>
    `${tenths(bits, "en")} bits: ${odds(bits, "en", "more than a million")} to 1 ${bits < 0 ? "against" : "that they are one"}`,
  prior: (bits: number) => `To begin with: ${tenths(bits, "en")} bits, for hardly any two records are the same`,
  notDuplicate: "Not duplicates…",
  reason: "Reason (may stay empty)",
  dismiss: "They are different",
  dismissed: "Remembered: they are not duplicates.",
  dismissedPair: "Said to be different",
  forget: "Forget it",
  forgotten: "Forgotten: they may be duplicates again.",
  noDismissals: "Nobody said of two records that they are different.",
  said: (who: string, when: string) => `${who}, ${when}`,
  lapsed: "Lapsed: one of the two was changed since",
  holds: "Holds",
  standing: "Standing",
  pairColumn: "Records",
  note: "Reason",
  by: "Said by",
};

/** Bits as odds: a bit doubles them, and 0 are even odds. */
function odds(bits: number, locale: string, most: string): string {
  const times = 2 ** Math.abs(bits);
  if (times > 1_000_000) return most;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: times < 10 ? 1 : 0 }).format(times);
}

const tenths = (bits: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bits).replace("-", "−");

const fr: typeof en = {
  why: "Pourquoi ce serait la même",
  pair: (left, right) => `${left} et ${right}`,
  score: (bits) =>
    `${tenths(bits, "fr")} bits : ${odds(bits, "fr", "plus d’un million")} contre 1 ${bits < 0 ? "que non" : "que c’est la même"}`,
  prior: (bits) => `Au départ : ${tenths(bits, "fr")} bits, car deux fiches sont rarement la même`,
  notDuplicate: "Pas des doublons…",
  reason: "Motif (facultatif)",
  dismiss: "Elles sont différentes",
  dismissed: "C’est retenu : ce ne sont pas des doublons.",
  dismissedPair: "Déclarées différentes",
  forget: "Oublier",
  forgotten: "C’est oublié : ce peut être à nouveau des doublons.",
  noDismissals: "Personne n’a dit de deux fiches qu’elles sont différentes.",
  said: (who, when) => `${who}, ${when}`,
  lapsed: "Caduc : l’une des deux a été modifiée depuis",
  holds: "En vigueur",
  standing: "État",
  pairColumn: "Fiches",
  note: "Motif",
  by: "Dit par",
};

/** What is said of why records are the same, or are not. */
export const evidenceWords: Words<typeof en> = { en, fr };
