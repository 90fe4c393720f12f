import type { ComparedType } from "crmkit";
import type { Words } from "../words/common.js";
import { compte, counted } from "./counted.js";

const en = {
  types: { lead: "Leads", contact: "Contacts", account: "Accounts" } as Record<ComparedType, string>,
  titles: { lead: "Duplicate leads", contact: "Duplicate contacts", account: "Duplicate accounts" } as Record<
    ComparedType,
    string
  >,
  search: "Check by fields",
  different: "Not duplicates",
  parts: "Kinds of duplicates",
  about:
    "Every record is compared with every other that has something in common with it: a name, an address, a number.",
  scan: "Look for duplicates",
  again: "Look again",
  stop: "Stop",
  refresh: "Show how far it is",
  phases: { reading: "Reading", comparing: "Comparing", grouping: "Putting groups together" },
  progress: (phase: string, read: number, of: number) => `${phase}: ${read} of ${of} records`,
  stopped: "The search was stopped.",
  failed: "The search failed. Nothing was changed.",
  summary: (records: number, compared: number, pairs: number) =>
    `${counted(records, "record", "records")}, ${counted(compared, "pair", "pairs")} compared, ${counted(pairs, "pair", "pairs")} to look at.`,
  none: "Nothing is left to review.",
  group: (count: number) => `${count} records that may be one`,
  compare: "Compare",
  record: "Record",
  ofRecord: "Duplicates",
  noneOfRecord: "Nothing looks like this record.",
  incomplete: "So many records share something with this one that not all were compared.",
  archived: "archived",
  sure: "Merge what is sure",
  sureAbout:
    "A group is merged where every record in it is surely the same as the one that remains. All of it can be undone.",
  keep: "Which record remains",
  keepRules: { mostComplete: "The one with the most fields filled in", oldest: "The oldest" },
  sureMerges: (count: number) =>
    count === 0 ? "No group is sure." : `${counted(count, "group is", "groups are")} merged:`,
  into: (names: string) => `takes in ${names}`,
  sureLeft: (count: number) => `${counted(count, "group is", "groups are")} left for review`,
  sureButton: (count: number) => `Merge ${counted(count, "group", "groups")}`,
  sureDone: (count: number) => `${counted(count, "group was", "groups were")} merged.`,
  unmergedAll: (count: number, refused: number) =>
    `${counted(count, "merge was", "merges were")} undone.${refused > 0 ? ` ${refused} could not be.` : ""}`,
  back: "Back to the review",
};

const fr: typeof en = {
  types: { lead: "Pistes", contact: "Contacts", account: "Comptes" },
  titles: { lead: "Doublons des pistes", contact: "Doublons des contacts", account: "Doublons des comptes" },
  search: "Vérifier doublons",
  different: "Pas des doublons",
  parts: "Sortes de doublons",
  about:
    "Chaque fiche est comparée à toutes celles qui ont quelque chose en commun avec elle : un nom, une adresse, un numéro.",
  scan: "Chercher les doublons",
  again: "Chercher à nouveau",
  stop: "Arrêter",
  refresh: "Voir l’avancement",
  phases: { reading: "Lecture", comparing: "Comparaison", grouping: "Regroupement" },
  progress: (phase, read, of) => `${phase} : ${read} fiches sur ${of}`,
  stopped: "La recherche a été arrêtée.",
  failed: "La recherche a échoué. Rien n’a été modifié.",
  summary: (records, compared, pairs) =>
    `${compte(records, "fiche", "fiches")}, ${compte(compared, "paire comparée", "paires comparées")}, ${compte(pairs, "paire", "paires")} à examiner.`,
  none: "Il n’y a plus rien à examiner.",
  group: (count) => `${count} fiches qui pourraient n’en être qu’une`,
  compare: "Comparer",
  record: "Fiche",
  ofRecord: "Doublons",
  noneOfRecord: "Rien ne ressemble à cette fiche.",
  incomplete: "Tant de fiches ont quelque chose en commun avec celle-ci que toutes n’ont pas été comparées.",
  archived: "archivée",
  sure: "Fusionner ce qui est sûr",
  sureAbout:
    "Un groupe est fusionné lorsque chacune de ses fiches est sûrement la même que celle qui reste. Tout peut être annulé.",
  keep: "Quelle fiche reste",
  keepRules: { mostComplete: "La plus remplie", oldest: "La plus ancienne" },
  sureMerges: (count) =>
    count === 0 ? "Aucun groupe n’est sûr." : `${compte(count, "groupe est fusionné", "groupes sont fusionnés")} :`,
  into: (names) => `absorbe ${names}`,
  sureLeft: (count) => `${compte(count, "groupe reste", "groupes restent")} à examiner`,
  sureButton: (count) => `Fusionner ${compte(count, "groupe", "groupes")}`,
  sureDone: (count) => `${compte(count, "groupe fusionné", "groupes fusionnés")}.`,
  unmergedAll: (count, refused) =>
    `${compte(count, "fusion annulée", "fusions annulées")}.${refused > 0 ? ` ${refused} n’ont pas pu l’être.` : ""}`,
  back: "Retour à l’examen",
};

/** What the review of duplicates says. */
export const duplicateWords: Words<typeof en> = { en, fr };
