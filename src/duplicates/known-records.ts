import { commonShare } from "../normalisation/common-names.js";
import type { KnownRecords } from "./columns/match-table.js";
import type { MatchRules } from "./rules/match-rules.js";

/** As many records are assumed where nobody said how many there are. */
export const usualPopulation = 50_000;

/** What is known of records that were not read: how many there are about, and how common names are. */
export const knownRecords = ({ fields }: Pick<MatchRules, "fields">, population: number): KnownRecords => ({
  population,
  share: (field, text) => {
    const kind = fields[field]?.kind;
    if (kind === "familyName") return commonShare("family", text);
    return kind === "givenName" ? commonShare("given", text) : null;
  },
});
