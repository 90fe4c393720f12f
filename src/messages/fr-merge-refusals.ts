import type { MergingRefusalCode } from "./merge-refusal-code.js";

/** French texts of refusals of merges. */
export const frMergeRefusals: Readonly<Record<MergingRefusalCode, string>> = {
  MERGE_RECORD_TWICE: "Ce doublon est indiqué deux fois.",
  MERGE_ORIGINAL_AMONG_DUPLICATES: "L’original ne peut pas être son propre doublon.",
  MERGE_RECORD_MERGED: "{record} a déjà été fusionné avec {name} ({survivor}).",
  MERGE_RECORD_ARCHIVED: "{record} est archivé : restaurez-le d’abord.",
  MERGE_COMPANIES_DIFFER: "{record} appartient à une autre société que l’original.",
  MERGE_CONVERTED_NOT_ORIGINAL: "{lead} est convertie : prenez-la comme original ({id}).",
  MERGE_CONVERTED_APART: "{lead} a été convertie en un autre tiers que l’original : fusionnez d’abord les tiers.",
  MERGE_CHOICE_UNKNOWN: "La valeur de {field} ne peut être que celle d’une des fiches fusionnées.",
  MERGE_CONSENT_LOOSENED: "Une des fiches a {field} : une fusion ne le retire pas.",
  MERGE_LIST_TOO_LONG: "{field} contiendrait trop de valeurs : {most} au plus.",
  MERGE_NOT_FOUND: "Il n’y a pas de telle fusion avec {record} à annuler.",
  MERGE_LATER_FIRST: "La fusion de {record} du {at} est plus récente : annulez-la d’abord.",
  MERGE_BATCH_UNDONE: "Ces fusions ont été annulées pendant qu’elles avaient lieu.",
  MERGE_ERASED: "La personne derrière {record} a été effacée : la fusion ne s’annule plus.",
  MERGE_RECORD_GONE: "{record} n’est plus enregistré.",
};
