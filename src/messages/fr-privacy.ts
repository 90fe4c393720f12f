import type { KeptReason } from "../privacy/erasure.js";
import type { PersonRefusalCode } from "../privacy/person-objections.js";

/** French texts of refusals to look for a person, or to erase it. */
export const frPersonRefusals: Readonly<Record<PersonRefusalCode, string>> = {
  PERSON_NOT_NAMED_ONCE: "Désignez la personne d’une seule façon : {fields}.",
  PERSON_IS_COMPANY: "{record} est une société. Effacez ses contacts, un par un.",
  PERSON_PARTLY_CONCEALED: "Seul quelqu’un qui voit toutes les fiches de la personne peut l’effacer.",
};

/** French texts of why something is kept when a person is erased. */
export const frKeptReasons: Readonly<Record<KeptReason, string>> = {
  ERASURE_KEEPS_FIGURES: "Statuts, dates, montants et marques : les chiffres en sont faits.",
  ERASURE_KEEPS_LINKS: "Identifiants d’autres fiches : ils ne désignent plus personne.",
  ERASURE_KEEPS_WORKINGS: "Versions, identifiants et repères dont la bibliothèque a besoin.",
  ERASURE_KEEPS_COMPANY: "Ce que la société dit d’elle-même, de ses collègues et dans ses propres listes.",
  ERASURE_KEEPS_OTHERS: "Données sur d’autres : ce qui faisait reconnaître la personne en a été retiré.",
  ERASURE_KEEPS_CONSENT: "Une empreinte de l’adresse, pour que plus personne n’y écrive.",
};
