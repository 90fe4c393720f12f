import type { CrmSettings } from "../../src/app/settings.js";
import type { RefusalCode } from "../../src/messages/messages.js";
import { replace } from "../../src/plan/write.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import type { Raise } from "./raise-call-faults.js";

const newAccount = async ({ ann }: World) => (await ann.accounts.create({ name: "ACME" })).id;

/** An opportunity of an account of its own. */
async function entered(world: World, more: object = {}): Promise<string> {
  const accountId = await newAccount(world);
  return (await world.ann.opportunities.create({ name: "Steel", accountId, ...more })).opportunity.id;
}

async function wonOne(world: World): Promise<string> {
  const opportunityId = await entered(world);
  await world.ann.opportunities.win({ opportunityId });
  return opportunityId;
}

const withSettings = (opportunities: CrmSettings["opportunities"]) => openWorld({ settings: { opportunities } });

/** What one row of an import is refused for. */
async function row(world: World, more: object) {
  const accountId = await newAccount(world);
  const rows = [{ externalId: "1", stage: "Open", name: "Steel", accountId, ...more }];
  return world.ann.opportunities.import({ stages: { Open: "new", Won: "won" }, rows });
}

/** What a host's word is refused for. */
async function quoteOfNoAccount(world: World) {
  const contactId = (await world.ann.contacts.create({ lastName: "Lee" })).id;
  const { opportunity } = await world.ann.opportunities.create({ name: "Alone", contactId });
  return world.ann.opportunities.quoteDefaults(opportunity.id);
}

/** Commands on opportunities that are refused. */
export const raiseOpportunityRefusals = {
  OPPORTUNITY_PARTY_MISSING: ({ ann }) => ann.opportunities.preview.create({ name: "Steel" }),
  OPPORTUNITY_TYPE_UNKNOWN: () => entered(withSettings({ types: ["new"] }), { type: "gift" }),
  OPPORTUNITY_VALUE_TOO_LARGE: (world) =>
    entered(world, { recurringAmount: Number.MAX_SAFE_INTEGER, recurringMonths: 2, recurringStartOn: "2026-01-01" }),
  OPPORTUNITY_STATUS_RESERVED: (world) => entered(world, { statusId: "opportunity.closed-won" }),
  OPPORTUNITY_ARCHIVED: async (world) => {
    const opportunityId = await entered(world);
    await world.ann.opportunities.archive({ opportunityId });
    return world.ann.opportunities.win({ opportunityId });
  },
  OPPORTUNITY_CLOSED: async (world) => world.ann.opportunities.win({ opportunityId: await wonOne(world) }),
  OPPORTUNITY_NOT_CLOSED: async (world) => world.ann.opportunities.reopen({ opportunityId: await entered(world) }),
  OPPORTUNITY_CLOSED_LATER: async (world) =>
    world.ann.opportunities.win({ opportunityId: await entered(world), closedOn: "2099-01-01" }),
  OPPORTUNITY_NOT_CLOSING: async (world) =>
    world.ann.opportunities.move({
      opportunityId: await entered(world),
      statusId: "opportunity.nurturing",
      closedOn: "2026-01-01",
    }),
  OPPORTUNITY_NOT_IN_COLUMN: async (world) =>
    world.ann.opportunities.move({
      opportunityId: await entered(world),
      statusId: "opportunity.nurturing",
      afterOpportunityId: "x",
    }),
  OPPORTUNITY_AT_LAST_STAGE: async (world) =>
    world.ann.opportunities.advance({ opportunityId: await entered(world, { statusId: "opportunity.proposition" }) }),
  OPPORTUNITY_ACCOUNT_MISSING: quoteOfNoAccount,
  OPPORTUNITY_LINKS_TOO_MANY: async (world) => {
    const opportunityId = await entered(world);
    const opportunity = await world.ann.opportunities.get(opportunityId);
    const quoteKeys = Array.from({ length: 1_000 }, (_, i) => `quote/${i}` as const) as never; // keys of the test
    const write = replace("opportunity", opportunity, { quoteKeys }, new Date(0));
    await world.storage.commit({ writes: [write], entries: [] });
    return world.ann.opportunities.quoteCreated({ opportunityId, quoteKey: "quote/x" });
  },
  OPPORTUNITY_NOT_WON: async (world) =>
    world.ann.opportunities.closeOthers({ wonOpportunityId: await entered(world), as: "won" }),
  OPPORTUNITY_NOT_BESIDE: async (world) => {
    const opportunityIds = [await entered(world)];
    return world.ann.opportunities.closeOthers({ wonOpportunityId: await wonOne(world), as: "won", opportunityIds });
  },
  RECURRING_TERM_INCONSISTENT: (world) =>
    entered(world, { recurringStartOn: "2026-01-01", recurringEndOn: "2025-01-01" }),
  OPPORTUNITY_STAGE_UNMAPPED: (world) => row(world, { stage: "Elsewhere" }),
  OPPORTUNITY_CLOSING_UNFIT: (world) => row(world, { closedOn: "2026-01-01" }),
  OPPORTUNITY_CLOSED_BEFORE_OPENED: (world) =>
    row(world, { stage: "Won", openedOn: "2026-02-01", closedOn: "2026-01-01" }),
  OPPORTUNITY_DATE_IN_FUTURE: (world) => row(world, { openedOn: "2099-01-01" }),
  OPPORTUNITY_EXTERNAL_ID_TAKEN: async () => {
    const seen = { all: true };
    const world = openWorld({ policy: { read: (_, type) => (type === "opportunity" && !seen.all ? "none" : "all") } });
    await row(world, {});
    seen.all = false;
    return row(world, {});
  },
  OPPORTUNITY_EXTERNAL_ID_TWICE: async (world) => {
    const one = { externalId: "1", stage: "Open", name: "Steel", accountId: await newAccount(world) };
    return world.ann.opportunities.import({ stages: { Open: "new" }, rows: [one, one] });
  },
  FORECAST_IN_FUTURE: ({ ann }) => ann.opportunities.forecast({ asOf: new Date("2099-01-01") }),
  FORECAST_TOO_LARGE: async (world) => {
    const amount = Number.MAX_SAFE_INTEGER;
    for (let i = 0; i < 2; i++) await entered(world, { amount });
    return world.ann.opportunities.forecast();
  },
  PERIOD_REVERSED: ({ ann }) => ann.opportunities.forecast({ from: "2026-02", to: "2026-01" }),
  PERIOD_TOO_LONG: ({ ann }) => ann.opportunities.recurringRevenue({ from: "2026-01", to: "2066-01" }),
  RATE_WRONG: async (world) => {
    await entered(world, { amount: 1, currency: "USD" });
    return world.ann.opportunities.forecast({ rates: { to: "EUR", rate: () => 0 } });
  },
  FIELD_HIDDEN: () => openWorld({ policy: { hiddenFields: () => ["amount"] } }).ann.opportunities.forecast(),
} as const satisfies { readonly [C in RefusalCode]?: Raise };
