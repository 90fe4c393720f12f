import { namesOf } from "../words/region.js";

/** What a company calls what it keeps lists of, and what it does. */
export interface CompanyWords {
  /** Where leads come from, the most frequent first. */
  readonly sources: readonly string[];
  /** What companies do. */
  readonly sectors: readonly string[];
  /** What people do. */
  readonly functions: readonly string[];
  /** Why sales are lost. */
  readonly reasons: readonly string[];
  /** Labels. */
  readonly tags: readonly string[];
  /** What is sold. */
  readonly products: readonly string[];
  /** Notes on leads. */
  readonly notes: readonly string[];
  /** The weekly meeting, the monthly one, an absence. */
  readonly team: readonly [weekly: string, monthly: string, absence: string];
  /** A call, a visit; the name follows. */
  readonly about: readonly [call: string, visit: string];
}

/** By language. */
export const companyWords: Readonly<Record<"en" | "fr", CompanyWords>> = {
  en: {
    sources: namesOf("Website|Fair|Recommendation|Newsletter|Cold call"),
    sectors: namesOf("Food|Industry|Energy|Services|Health|Building"),
    functions: namesOf("Managing director|Buyer|Technical director|Office manager|Marketing manager"),
    reasons: namesOf("Went to a competitor|No budget|Project given up|Never answered"),
    tags: namesOf("VIP|Newsletter|To call back"),
    products: namesOf("Maintenance contract|Equipment|Training|Audit|Subscription"),
    notes: namesOf("Asked for a brochure.|Decides in spring.|Has an old machine of ours.|Prefers e-mail."),
    team: ["Sales meeting", "Pipeline review", "Leave"],
    about: ["Call", "Visit"],
  },
  fr: {
    sources: namesOf("Site web|Salon|Recommandation|Lettre d’information|Prospection"),
    sectors: namesOf("Agroalimentaire|Industrie|Énergie|Services|Santé|Bâtiment"),
    functions: namesOf("Direction générale|Achats|Direction technique|Assistance|Marketing"),
    reasons: namesOf("Parti à la concurrence|Pas de budget|Projet abandonné|Sans réponse"),
    tags: namesOf("VIP|Lettre d’information|À rappeler"),
    products: namesOf("Contrat d’entretien|Équipement|Formation|Audit|Abonnement"),
    notes: namesOf("A demandé une brochure.|Décide au printemps.|Possède une ancienne machine.|Préfère les courriels."),
    team: ["Réunion commerciale", "Revue du portefeuille", "Congés"],
    about: ["Appel", "Visite"],
  },
};
