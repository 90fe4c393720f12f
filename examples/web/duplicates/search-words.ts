import type { Words } from "../words/common.js";
import { compte, counted } from "./counted.js";

const en = {
  searchAbout: "Choose fields: records that are equal in all of them are shown together, whatever the spelling.",
  fieldsLegend: "Equal in",
  closed: "Leads in closed statuses",
  closedRules: { without: "left out", with: "too", only: "alone" },
  words: "Only records with these words",
  found: (groups: number, records: number) =>
    groups === 0
      ? "No two records are equal in these fields."
      : `${counted(groups, "group", "groups")}, ${records} records.`,
  equalIn: (values: string) => `Equal in ${values}`,
  more: (count: number) => `and ${count} more`,
  compareTicked: "Compare the ticked ones",
  tick: (name: string) => `Compare ${name}`,
};

const fr: typeof en = {
  searchAbout:
    "Choisissez des champs : les fiches égales dans tous ces champs sont montrées ensemble, quelle que soit l’orthographe.",
  fieldsLegend: "Égales par",
  closed: "Pistes fermées",
  closedRules: { without: "laissées de côté", with: "aussi", only: "seulement" },
  words: "Seulement les fiches avec ces mots",
  found: (groups, records) =>
    groups === 0
      ? "Aucune fiche n’est égale à une autre dans ces champs."
      : `${compte(groups, "groupe", "groupes")}, ${records} fiches.`,
  equalIn: (values) => `Égales par ${values}`,
  more: (count) => `et ${count} de plus`,
  compareTicked: "Comparer les fiches cochées",
  tick: (name) => `Comparer ${name}`,
};

/** What the check by chosen fields says. */
export const searchWords: Words<typeof en> = { en, fr };
