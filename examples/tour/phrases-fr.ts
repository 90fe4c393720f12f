import type { Phrases } from "./phrases.js";

const number = (value: number): string => value.toLocaleString("fr");
const some = (count: number, one: string, many: string): string => `${number(count)} ${count < 2 ? one : many}`;

/** French. */
export const phrasesFr: Phrases = {
  under: (heading, text) => `${heading} : ${text}`,
  usage: "Usage : npm start -- [chemin/vers/pistes.csv] [--lang en|fr] [--store memory|pglite|postgres://…]",
  noFile: (path) => `Le fichier ${path} n’existe pas.`,
  notRead: (path, reason) => `${path} ne peut pas être lu (${reason}).`,
  notCsv: "Est-ce un fichier CSV ? Un classeur doit d’abord être enregistré en CSV.",
  noName: "Aucune colonne ne contient un nom, une entreprise, ou un numéro qui pourrait servir de nom.",
  importing: (file) => `Import de ${file}`,
  format: (encoding, delimiter, columns) =>
    `Écrit en ${encoding}, cellules séparées par ${delimiter}, ${some(columns, "colonne", "colonnes")}.`,
  understood: "Compris",
  leftOut: "Laissé de côté",
  standIn: (column) => `Aucune colonne ne contient un nom : « ${column} » en tient lieu.`,
  phases: { reading: "lignes lues", planning: "lignes étudiées", committing: "lignes enregistrées" },
  counts: {
    rows: "lignes",
    create: "à créer",
    update: "à modifier",
    duplicate: "doublons",
    invalid: "refusées",
    maybeDuplicate: "à créer, mais peut-être des doublons",
  },
  refused: "Refusées",
  duplicates: "Doublons",
  perhaps: "Peut-être des doublons",
  same: (field) => `même ${field.toLowerCase()}`,
  lines: (lines, more) => `ligne ${lines.join(", ")}${more > 0 ? ` et ${number(more)} de plus` : ""}`,
  storedLead: "une piste enregistrée",
  written: (created, updated, skipped) =>
    `C’était le plan ; le voici appliqué : ${some(created, "piste créée", "pistes créées")}, ${some(updated, "modifiée", "modifiées")}, ${some(skipped, "ligne laissée", "lignes laissées")} de côté.`,
  again: (created) => `Le même fichier appliqué une fois de plus : ${some(created, "piste créée", "pistes créées")}.`,
  arrived: "Ce qui est arrivé",
  countries: "Pays",
  none: "aucun",
  board: "Le tableau",
  atWork: (lead) => `Au travail sur ${lead}`,
  moved: (status) => `Ann la passe à « ${status} », en haut de la colonne.`,
  couldGo: (statuses) => `De là, elle pourrait passer à : ${statuses}.`,
  refusedMove: (status) => `Elle la passe à « ${status} » :`,
  noReason: "Elle la perd sans motif :",
  reason: "Trop cher",
  note: "Le budget est pour l’an prochain",
  lost: (reason, note) => `Elle la perd avec un motif : ${reason} (« ${note} »).`,
  asks: (who, leads) => `${who} prend en charge ${some(leads, "piste", "pistes")} à la fois, dont celle-ci :`,
  taken: (taken, refused) => `${some(taken, "prise", "prises")} en charge, ${some(refused, "refusée", "refusées")}`,
  reset: (status) => `Ann la réinitialise : retour à « ${status} », le motif est effacé.`,
  activity: (lead) => `Ce qui est arrivé à ${lead}`,
  after: (ms) => `après ${number(ms)} ms`,
  nobody: "Il n’y a pas de piste ouverte à travailler.",
  converting: "Les pistes les plus prometteuses sont converties",
  wouldConvert: (lead, carried, unmapped) =>
    `${lead} : ${some(carried, "valeur serait reprise", "valeurs seraient reprises")} ; sans place : ${unmapped || "rien"}.`,
  candidates: (accounts, contacts, leads) =>
    `Déjà là, d’après les clés : ${some(accounts, "tiers", "tiers")}, ${some(contacts, "contact", "contacts")}, ${some(leads, "autre piste", "autres pistes")} du même domaine.`,
  converted: (lead, made) => `${lead} est convertie : ${made}.`,
  convertedTwice: "Ann la convertit une fois de plus :",
  office: "Accueil",
  linked: (contact, others) => `Contacts liés à ${contact} : ${others}.`,
  withStatuses: "Quand les prospects ont des statuts, on en choisit un :",
  undone: (lead) => `Cette conversion est annulée : ${lead} est de nouveau une piste, ce qui fut créé n’est plus.`,
  noStore: (reason) => `La base de données ne peut pas être utilisée : ${reason}`,
  done: (leads, schema) =>
    schema === null
      ? `Terminé : ${some(leads, "piste", "pistes")} en mémoire, rien n’est écrit sur le disque.`
      : `Terminé : ${some(leads, "piste", "pistes")} dans le schéma ${schema}, qui reste jusqu’à la prochaine visite.`,
};
