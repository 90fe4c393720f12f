import type { DuplicateRefusalCode } from "./duplicate-refusal-code.js";

/** French texts of refusals of what concerns duplicates. */
export const frDuplicateRefusals: Readonly<Record<DuplicateRefusalCode, string>> = {
  PAIR_SAME_RECORD: "{record} est nommé deux fois : il faut deux fiches.",
  PAIR_TYPE_UNFIT: "Seuls les pistes, les tiers et les contacts peuvent être des doublons, pas {@type}.",
  PAIR_NOT_DISMISSED: "Personne n’a déclaré que {first} et {second} ne sont pas des doublons.",
  DUPLICATE_SEARCH_STOPPED: "La recherche de doublons a été arrêtée.",
  MATCH_RULES_FIELD_UNKNOWN: "Les règles de doublons ne définissent aucun champ {field}.",
  MATCH_RULES_FIELD_UNFIT: "Le champ {field} des règles de doublons doit être de l’un de ces genres : {kinds}.",
  MATCH_RULES_THRESHOLDS_UNORDERED:
    "Des seuils de doublons, « sure » doit être au moins égal à « same », et « same » à « review ».",
  MATCH_RULES_KEY_REPEATED: "Les règles de doublons ont plusieurs clés nommées {name}.",
};
