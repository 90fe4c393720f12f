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
  merging: "Des doublons dont l’import ne pouvait être sûr",
  scanned: (leads, groups, sure) =>
    `${some(leads, "piste comparée", "pistes comparées")} : ${some(groups, "groupe", "groupes")} de pistes qui n’en font peut-être qu’une, dont ${number(sure)} sûrement.`,
  wouldMerge: (duplicates, survivor) =>
    `Ann fusionne ${duplicates} avec ${survivor} ; l’aperçu dit ce qu’elle obtiendrait :`,
  conflict: (field, kept, lost) => `${field} : ${kept}, et non ${lost}`,
  merged: (answers) => `C’est fusionné${answers ? " ; l’ancien identifiant mène à la piste qui est restée" : ""}.`,
  unmerged: (restored) => `Elle annule : ${restored} est de nouveau là.`,
  mergedSure: (groups, leads) =>
    `Puis tout ce qui est sûr en une fois : ${some(groups, "groupe fusionné", "groupes fusionnés")}, il reste ${some(leads, "piste", "pistes")}.`,
  leftForReview: (groups, reason) => `${some(groups, "groupe reste", "groupes restent")} à vérifier : ${reason}`,
  unmergedAll: (groups, leads) =>
    `Elle annule cela aussi en une fois : ${some(groups, "fusion annulée", "fusions annulées")}, de nouveau ${some(leads, "piste", "pistes")}.`,
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
  selling: (account) => `Vendre à ${account}`,
  fleet: "Flotte",
  training: "Formation",
  abroad: "Location à l’étranger",
  fromAccount: "du prospect",
  fromContact: "du contact, dont elle prend le tiers",
  entered: (name, from, amount, probability) => `Opportunité « ${name} », ${from} : ${amount} à ${probability} %.`,
  quoted: (name, currency, answer, status) =>
    `La boutique crée un devis de « ${name} » en ${currency} et le dit : ${answer}, désormais « ${status} ».`,
  quotedAgain: (answer) => `Elle le dit une fois de plus : ${answer}.`,
  saleLost: (name, reason) => `Elle perd « ${name} » avec un motif : ${reason}.`,
  won: (name, kinds) => `Ann gagne « ${name} » ; le prospect est désormais : ${kinds}.`,
  proposed: (others) => `Il est proposé de fermer ce qui est encore ouvert : ${others}.`,
  together: "Décidé ensemble",
  closedOthers: (closed, reason) => `Elle ferme ${some(closed, "autre", "autres")} en les perdant : ${reason}.`,
  followingUp: (opportunity) => `Suivre « ${opportunity} » chaque semaine`,
  followUp: "Suivi",
  invited: (guests) => `${some(guests, "invité", "invités")} ; l’opportunité donne le tiers et le contact.`,
  movedOne: (from, to, fields) => `Ann déplace celui du ${from} au ${to} ; il a des champs à lui : ${fields}.`,
  wouldChange: (records) => `Changer le troisième et les suivants écrirait ${some(records, "fiche", "fiches")}.`,
  changedRest: (from, time) => `À partir du ${from}, c’est à ${time} ; avant, rien ne change.`,
  exchanged: (events, refused, outcomes) =>
    `Écrit dans un fichier de calendrier et relu : ${some(events, "série", "séries")}, ${number(refused)} refusée, à l’import ${outcomes}.`,
  undoneRest: "Elle annule ce changement : la série est de nouveau entière, et celui qui fut déplacé le reste.",
  reminding: "Chacun reçoit un rappel, au fil des jours",
  planned: (deliveries) =>
    `Une réunion chaque lundi, sans fin ; le registre contient ${some(deliveries, "envoi", "envois")} pour la semaine à venir.`,
  mailed: (to, subject) => `  à ${to} : « ${subject} »`,
  notReached: (to) => `  ${to} ne répond pas : nouvel essai dans une minute, sous la même clé.`,
  rearmed: "La deuxième réunion est déplacée au mercredi : ses rappels partiront mardi.",
  afterwards: (sent, due, parked) =>
    `Ce jour-là, ${some(sent, "autre message est parti", "autres messages sont partis")} ; ${number(due)} en attente, ${number(parked)} abandonné.`,
  sendingCatalog: "Un catalogue est envoyé",
  catalog: "Les aciers de l’année",
  mailedWith: (to, subject, files) => `  à ${to} : « ${subject} », avec ${files}`,
  catalogSent: (sent, leftOut) =>
    `Envoyé à ${some(sent, "contact", "contacts")} ; ${number(leftOut)} laissés de côté :`,
  printing: "Documents et rapports sont imprimés",
  printed: (file, pages) => `Écrit dans ${file}, ${some(pages, "page", "pages")}.`,
  readOnly: "Ce qui est gagné ne se modifie plus :",
  forecast: ["Mois", "", "Ouvertes", "Pire", "Attendu", "Meilleur", "Gagné"],
  noMonth: "sans mois",
  noStore: (reason) => `La base de données ne peut pas être utilisée : ${reason}`,
  checking: "Tout ce qui fut enregistré est vérifié",
  checked: (found) => `${some(found, "contradiction trouvée", "contradictions trouvées")}.`,
  done: (leads, schema) =>
    schema === null
      ? `Terminé : ${some(leads, "piste", "pistes")} en mémoire ; seuls les fichiers de out sont sur le disque.`
      : `Terminé : ${some(leads, "piste", "pistes")} dans le schéma ${schema}, qui reste jusqu’à la prochaine visite.`,
};
