import type { ActorCrm } from "../../src/app/create-crm.js";

/** A command that makes a record, once under a key. */
export interface MakingCase {
  /** Its name. */
  readonly name: string;
  /** The type of what it makes, by the façade's word. */
  readonly area: "leads" | "accounts" | "contacts" | "opportunities" | "calendar" | "catalogs";
  /** What is asked: made ready before, where it names other records. */
  readonly input: (actor: ActorCrm) => Promise<object>;
  /** Something else that may be asked. */
  readonly other: (input: object) => object;
  /** Carries it out, and gives the id and the version of what it made. */
  readonly make: (actor: ActorCrm, input: object) => Promise<{ readonly id: string; readonly version: number }>;
  /** Decides on it. */
  readonly preview: (actor: ActorCrm, input: object) => ReturnType<ActorCrm["leads"]["preview"]["create"]>;
}

/** What a test hands over as an argument: that it is one is what the test is about. */
const as = <Command>(input: object): Command => input as Command;
const described = (input: object): object => ({ ...input, description: "Another" });
const inChanges = (input: object): object => ({ ...input, changes: { description: "Another" } });

/** What is asked of a copy of an opportunity, and of one of a lead. */
const copies = {
  leads: async ({ leads }: ActorCrm) => ({ leadId: (await leads.create({ lastName: "Lee" })).id }),
  opportunities: async ({ accounts, opportunities }: ActorCrm) => {
    const { id: accountId } = await accounts.create({ name: "Apollo" });
    return { opportunityId: (await opportunities.create({ name: "Fleet", accountId })).opportunity.id };
  },
};

/** The commands that make a record of its own each time they are sent without a key. */
export const makingCases: readonly MakingCase[] = [
  {
    name: "leads.create",
    area: "leads",
    input: async () => ({ lastName: "Michel", custom: { size: 3, hue: "red" }, tagIds: [{ name: "Fair" }] }),
    other: described,
    make: ({ leads }, input) => leads.create(input),
    preview: ({ leads }, input) => leads.preview.create(input),
  },
  {
    name: "leads.copy",
    area: "leads",
    input: copies.leads,
    other: inChanges,
    make: ({ leads }, input) => leads.copy(as(input)),
    preview: ({ leads }, input) => leads.preview.copy(as(input)),
  },
  {
    name: "accounts.create",
    area: "accounts",
    input: async () => ({ name: "Apollo" }),
    other: described,
    make: ({ accounts }, input) => accounts.create(input),
    preview: ({ accounts }, input) => as(accounts.preview.create(input)),
  },
  {
    name: "contacts.create",
    area: "contacts",
    input: async ({ accounts }) => ({
      lastName: "Lee",
      accounts: [{ accountId: (await accounts.create({ name: "A" })).id }],
    }),
    other: described,
    make: ({ contacts }, input) => contacts.create(input),
    preview: ({ contacts }, input) => as(contacts.preview.create(input)),
  },
  {
    name: "opportunities.create",
    area: "opportunities",
    input: async ({ accounts }) => ({ name: "Fleet", accountId: (await accounts.create({ name: "B" })).id }),
    other: described,
    make: async ({ opportunities }, input) => (await opportunities.create(as(input))).opportunity,
    preview: ({ opportunities }, input) => as(opportunities.preview.create(as(input))),
  },
  {
    name: "opportunities.copy",
    area: "opportunities",
    input: copies.opportunities,
    other: inChanges,
    make: async ({ opportunities }, input) => (await opportunities.copy(as(input))).opportunity,
    preview: ({ opportunities }, input) => as(opportunities.preview.copy(as(input))),
  },
  {
    name: "calendar.create",
    area: "calendar",
    input: async () => ({ subject: "Visit", type: "meeting", startLocal: "2027-03-01T09:00" }),
    other: described,
    make: async ({ calendar }, input) => (await calendar.create(as(input))).event,
    preview: ({ calendar }, input) => as(calendar.preview.create(as(input))),
  },
  {
    name: "catalogs.create",
    area: "catalogs",
    input: async () => ({ name: "Winter" }),
    other: described,
    make: ({ catalogs }, input) => catalogs.create(as(input)),
    preview: ({ catalogs }, input) => as(catalogs.preview.create(as(input))),
  },
];
