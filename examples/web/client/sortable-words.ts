const en = {
  help: "Press Space to pick up, the arrow keys to move, Space to put down, Escape to cancel.",
  picked: (name: string, at: string) =>
    `${name} picked up, ${at}. Arrow keys move it, Space puts it down, Escape cancels.`,
  moved: (name: string, at: string) => `${name}: ${at}.`,
  dropped: (name: string, at: string) => `${name} put down, ${at}.`,
  cancelled: (name: string) => `${name} is back where it was.`,
  at: (place: number, count: number, list: string | null) =>
    list === null ? `place ${place} of ${count}` : `${list}, place ${place} of ${count}`,
};

const fr: typeof en = {
  help: "Espace pour saisir, flèches pour déplacer, Espace pour déposer, Échap pour annuler.",
  picked: (name, at) => `${name} saisi, ${at}. Les flèches déplacent, Espace dépose, Échap annule.`,
  moved: (name, at) => `${name} : ${at}.`,
  dropped: (name, at) => `${name} déposé, ${at}.`,
  cancelled: (name) => `${name} est revenu à sa place.`,
  at: (place, count, list) => (list === null ? `place ${place} sur ${count}` : `${list}, place ${place} sur ${count}`),
};

/** What is said while something is moved by keys, in the language of the page. */
export const sortableWords = (): typeof en => (document.documentElement.lang === "fr" ? fr : en);
