import type { Words } from "../words/common.js";

const en = {
  why: "Why these are the same",
  pair: (left: string, right: string) => `${left} and ${right}`,
  score: (bits: number) => `${bits.toFixed(1)} bits: ${odds(bits, "to 1 that they are one", "to 1 against")}`,
  prior: (bits: number) => `To begin with: ${bits.toFixed(1)} bits, for hardly any two records are the same`,
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
function odds(bits: number, forIt: string, against: string): string {
  const times = 2 ** Math.min(Math.abs(bits), 20);
  return `${times >= 10 ? Math.round(times) : times.toFixed(1)} ${bits >= 0 ? forIt : against}`;
}

const fr: typeof en = {
  why: "Pourquoi ce serait la même",
  pair: (left, right) => `${left} et ${right}`,
  score: (bits) => `${decimal(bits)} bits : ${cotes(bits)}`,
  prior: (bits) => `Au départ : ${decimal(bits)} bits, car deux fiches sont rarement la même`,
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

function decimal(bits: number): string {
  return bits.toFixed(1).replace(".", ",");
}

function cotes(bits: number): string {
  return odds(bits, "contre 1 qu’il s’agit de la même", "contre 1 que non").replace(/(\d)\.(\d)/, "$1,$2");
}

/** What is said of why records are the same, or are not. */
export const evidenceWords: Words<typeof en> = { en, fr };
