import fc from "fast-check";
import { addRows } from "../../src/duplicates/columns/match-table.js";
import type { Matcher } from "../../src/duplicates/matcher.js";
import { createMatcher } from "../../src/duplicates/matcher.js";
import type { MatchRules } from "../../src/duplicates/rules/match-rules.js";

/** A record as the shipped rules of leads name its fields. */
export interface LeadLike {
  readonly id?: string;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly companyName?: string | null;
  readonly email?: string | null;
  readonly mobilePhone?: string | null;
  readonly fixedPhone?: string | null;
  readonly website?: string | null;
  readonly address?:
    | {
        readonly street?: string | null;
        readonly postalCode?: string | null;
        readonly city?: string | null;
        readonly countryCode?: string | null;
      }
    | null
    | undefined;
}

/** A matcher that has read records. */
export function matcherOf(rules: MatchRules, records: Iterable<object>): Matcher {
  const matcher = createMatcher(rules);
  addRows(matcher.table, [...records]);
  return matcher;
}

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);

/** Leads of few values each, so that pairs of them agree in every way there is. */
export const likeLeads: fc.Arbitrary<LeadLike> = fc.record({
  firstName: maybe("Jean", "Jean-Pierre", "JP", "J.", "Jaen", "Pierre", "Robert", "Bob", "Martin", "Müller", "Филипп"),
  lastName: maybe("Martin", "Martin-Durand", "Durand", "Matrin", "Montchaot", "Mueller", "Jean", "Schmidt", "Schmitt"),
  companyName: maybe(
    "Apollo SARL",
    "Apolo",
    "Apollo Lyon",
    "International Business Machines",
    "IBM",
    "SA",
    "Zeus GmbH",
  ),
  email: maybe(
    "jean.martin@apollo.fr",
    "jean.martni@apollo.fr",
    "info@apollo.fr",
    "info@apolo.fr",
    "jean.martin@gmail.com",
    "jean2@apollo.fr",
    "a@zeus.de",
    "test@test.com",
  ),
  mobilePhone: maybe("06 12 34 56 78", "+33 6 12 34 56 79", "01 23 45 67 89", "0161 4960000"),
  fixedPhone: maybe("01 23 45 67 89", "+33 1 23 45 67 88", "06 12 34 56 78", "0161 496 0000"),
  website: maybe("www.apollo.fr", "https://zeus.de/x", "facebook.com/apollo"),
  address: fc.option(
    fc.record({
      street: maybe("12 rue de la Paix", "12, r. de la Paix", "14 rue de la Paix", "rue de la Paix", "Hauptstr. 5"),
      postalCode: maybe("75002", "69003", "75020"),
      city: maybe("Paris", "Lyon", "Paris Cedex 2"),
      countryCode: maybe("FR", "DE", "GB"),
    }),
  ),
});
