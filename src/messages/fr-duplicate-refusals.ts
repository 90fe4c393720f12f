import type { DuplicateRefusalCode } from "./duplicate-refusal-code.js";

/** French texts of refusals of what concerns duplicates. */
export const frDuplicateRefusals: Readonly<Record<DuplicateRefusalCode, string>> = {
  PAIR_SAME_RECORD: "{record} est nommé deux fois : il faut deux fiches.",
  PAIR_TYPE_UNFIT: "Seuls les pistes, les tiers et les contacts peuvent être des doublons, pas {@type}.",
  PAIR_RECORD_MERGED: "{record} a été fusionné avec une autre fiche.",
  PAIR_NOT_DISMISSED: "Personne n’a déclaré que {first} et {second} ne sont pas des doublons.",
  DUPLICATE_SEARCH_STOPPED: "La recherche de doublons a été arrêtée.",
};
