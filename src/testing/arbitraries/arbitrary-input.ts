import fc from "fast-check";
import type { NewAccount } from "../../accounts/account-input.schema.js";
import type { NewContact } from "../../contacts/contact-input.schema.js";
import type { NewLead } from "../../leads/lead-input.schema.js";
import { leadDetailsShape } from "../../model/lead.schema.js";
import { opportunityDetailsShape } from "../../model/opportunity.schema.js";
import type { NewOpportunity } from "../../opportunities/opportunity-input.schema.js";
import { arbitraryScalar } from "./arbitrary-scalar.js";
import { arbitraryValue } from "./arbitrary-value.js";

/** Makes a record of which any part but some may be left out. */
export const partly = <T>(
  parts: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
  ...required: (keyof T)[]
): fc.Arbitrary<T> =>
  fc.record(parts as never, { requiredKeys: required as never, noNullPrototype: true }) as fc.Arbitrary<T>; // with those parts

/** A text that says something, also once it is trimmed. */
export const spoken: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("a", "Zoé", "Ωmega", "李", "3M"), arbitraryScalar("text"))
  .map(([head, tail]) => `${head}${tail}`);

const orNone = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { freq: 3 });

const anyText = orNone(arbitraryScalar("text") as fc.Arbitrary<string>); // of the kind
const email = orNone(
  fc
    .tuple(
      fc.constantFrom("zoe", "a.b", "info", "o'hara"),
      fc.constantFrom("apollo.fr", "sub.example.com", "münchen.example"),
    )
    .map(([mailbox, domain]) => `${mailbox}@${domain}`),
);
const phone = orNone(fc.constantFrom("06 39 98 12 34", "+33 1 99 00 12 34", "0113 496 0123", "123", "ask for Zoé"));
const website = orNone(fc.constantFrom("https://apollo.example", "www.apollo.example/fr?x=1", "apollo.example"));
const named = orNone(spoken.map((text) => ({ name: text.slice(0, 100) })));
const stars = orNone(fc.integer({ min: 0, max: 5 }));
const country = orNone(fc.constantFrom("FR", "GB", "DE", "US"));
const address = orNone(
  partly({
    extra: anyText,
    street: anyText,
    postalCode: anyText,
    city: anyText,
    region: anyText,
    countryCode: country,
  }),
);
const tagIds = fc.array(
  spoken.map((text) => ({ name: text.slice(0, 100) })),
  { maxLength: 3 },
);
const marks = { doNotCall: fc.boolean(), doNotEmail: fc.boolean() };
const person = {
  title: orNone(fc.constantFrom("Mme", "Dr", "Ms")),
  firstName: anyText,
  fixedPhone: phone,
  mobilePhone: phone,
  email,
};
const about = { description: anyText, externalId: anyText, ...marks };

/** Any lead that may be entered: `leads.create` takes it. Names of lists may be new. */
export const arbitraryNewLead = (): fc.Arbitrary<NewLead> =>
  partly<NewLead>(
    {
      ...{ ...person, ...about, website, address, tagIds },
      ...{ lastName: spoken, companyName: anyText, manualScore: stars },
      ...{ sourceId: named, jobFunctionId: named, departmentId: named, industrySectorId: named, categoryId: named },
      ...{ createdOn: arbitraryValue(leadDetailsShape.createdOn), keyAccount: fc.boolean(), nurturing: fc.boolean() },
    } as never, // fields of an entry, each with values that it takes
    "lastName",
  );

/** Any company that may be entered as an account: `accounts.create` takes it. */
export const arbitraryNewAccount = (): fc.Arbitrary<NewAccount> =>
  partly<NewAccount>(
    {
      ...{ ...about, website, email, fixedPhone: phone, tagIds, countryCode: country },
      ...{ name: spoken, isCompany: fc.constant(true), score: stars, sourceId: named, industrySectorId: named },
      kinds: fc.uniqueArray(fc.constantFrom("prospect", "customer", "supplier"), { minLength: 1, maxLength: 3 }),
      addresses: fc.array(partly({ address: address.map((one) => one ?? {}) }, "address"), { maxLength: 2 }),
    } as never, // as above
    ...(["name", "isCompany"] as const),
  );

/** Any contact that may be entered: `contacts.create` takes it. It belongs to no account unless some are given. */
export const arbitraryNewContact = (accountIds: readonly string[] = []): fc.Arbitrary<NewContact> =>
  partly<NewContact>(
    {
      ...{ ...person, ...about, address, tagIds, lastName: spoken, jobFunctionId: named, countryCode: country },
      accounts: fc.subarray([...accountIds]).map((ids) => ids.map((accountId) => ({ accountId }))),
    } as never, // as above
    "lastName",
  );

/** Any opportunity of an account that may be entered: `opportunities.create` takes it. */
export const arbitraryNewOpportunity = (accountId: string): fc.Arbitrary<NewOpportunity> => {
  const amount = orNone(fc.integer({ min: 0, max: 2 ** 40 }));
  return partly<NewOpportunity>(
    {
      ...{ name: spoken, accountId: fc.constant(accountId), amount, rating: stars, sourceId: named },
      ...{ description: anyText, externalId: anyText },
      currency: arbitraryValue(opportunityDetailsShape.currency),
      manualProbability: orNone(fc.integer({ min: 0, max: 100 })),
      expectedCloseOn: arbitraryValue(opportunityDetailsShape.expectedCloseOn),
    } as never, // as above
    ...(["name", "accountId"] as const),
  );
};
