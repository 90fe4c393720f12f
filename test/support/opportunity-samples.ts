import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { idSamples, listSamples, openInList, relatedSamples, under } from "./list-samples.js";
import { underNewKey } from "./under-new-key.js";

const details = ({ own }: FacadeWorld) => ({
  name: "Steel",
  accountId: own.accountId,
  contactId: own.contactId,
  leadId: own.convertedLeadId,
  currency: "USD",
  amount: 100_000,
  bestCase: 120_000,
  worstCase: 80_000,
  manualProbability: 45,
  rating: 4,
  expectedCloseOn: "2026-06-30",
  type: "new",
  sourceId: own.sourceId,
  assignedToId: "ann",
  teamId: "sales",
  description: "Beams",
  recurringAmount: 1_000,
  recurringStartOn: "2026-07-01",
  recurringMonths: 12,
  recurringEndOn: "2027-06-30",
  externalId: "x-1",
  companyId: "acme-2",
  custom: { margin: 10 },
});

const command = ({ own }: FacadeWorld) => ({ opportunityId: own.opportunityId, expectedVersion: 1 });
const loss = ({ own }: FacadeWorld) => ({ closedOn: "2026-03-01", lostReasonId: own.reasonId, note: "Later" });
const many = ({ own }: FacadeWorld) => ({ opportunityIds: [own.opportunityId, own.wonOpportunityId] });
const opportunityId = ({ own }: FacadeWorld): string => own.opportunityId;

/** The commands on one opportunity, which have previews too. */
const commands: Readonly<Record<string, FacadeSample>> = {
  create: { args: (world) => [{ ...details(world), statusId: "opportunity.to-process", ...underNewKey(world) }] },
  update: { once: true, args: (world) => [{ ...command(world), changes: details(world) }] },
  copy: {
    args: (world) => [{ opportunityId: world.own.opportunityId, changes: details(world), ...underNewKey(world) }],
  },
  move: {
    once: true,
    args: (world) => [
      { ...command(world), ...loss(world), statusId: "opportunity.closed-lost", afterOpportunityId: null },
    ],
  },
  advance: { once: true, args: (world) => [command(world)] },
  win: { once: true, args: (world) => [{ ...command(world), closedOn: "2026-03-01" }] },
  lose: { once: true, args: (world) => [{ ...command(world), ...loss(world) }] },
  reopen: {
    once: true,
    args: ({ own }) => [{ opportunityId: own.wonOpportunityId, expectedVersion: 2, statusId: "opportunity.nurturing" }],
  },
  archive: { once: true, args: (world) => [command(world)] },
  restore: { once: true, args: (world) => [command(world)] },
};

const where = {
  name: { contains: "e" },
  amount: { gte: 0, lt: 500_000 },
  expectedCloseOn: { lte: "2026-12-31" },
  not: { currency: "CHF" },
  or: [{ closedAt: null }],
  and: [{ quoteKeys: { overlaps: ["quote/1"] } }],
};
const conditions = { where, search: "steel", archived: "with" };
const list = {
  ...conditions,
  sort: ["name", { field: "amount", direction: "desc", nulls: "last" }],
  limit: 5,
  after: null,
};

const queries: Readonly<Record<string, FacadeSample>> = {
  ...listSamples(conditions, ["name", "amount"], opportunityId),
  ...relatedSamples("opportunityId", opportunityId),
  ...idSamples(["possibleMoves", "statusHistory", "quoteDefaults"], "opportunityId", opportunityId),
  mine: { args: () => [list], open: openInList },
  open: { args: () => [list], open: openInList },
  closed: { args: () => [list], open: openInList },
  board: { args: () => [{ ...conditions, pipelineId: "opportunity.default", cards: 3 }], open: openInList },
  boardColumn: {
    args: () => [{ ...conditions, statusId: "opportunity.to-process", limit: 3, after: null }],
    open: openInList,
  },
};

const importRow = ({ own }: FacadeWorld) => ({
  externalId: "crm-1",
  stage: "Lost",
  name: "Steel",
  accountId: own.accountId,
  contactId: own.contactId,
  currency: "USD",
  amount: 100,
  bestCase: 200,
  worstCase: 50,
  openedOn: "2026-01-01",
  closedOn: "2026-02-01",
  expectedCloseOn: "2026-02-15",
  assignedToId: "ann",
  teamId: "sales",
  type: "new",
  description: "Beams",
  manualProbability: 5,
  lostReasonId: own.reasonId,
  custom: { margin: 3 },
});

/** A valid call of every method on opportunities, by its name. */
export const opportunitySamples: Readonly<Record<string, FacadeSample>> = {
  ...under("opportunities", { ...commands, ...queries }),
  ...under("opportunities.preview", commands),
  ...under("opportunities", {
    moveMany: {
      once: true,
      args: (world) => [{ ...many(world), ...loss(world), statusId: "opportunity.closed-lost" }],
    },
    winMany: { once: true, args: (world) => [{ ...many(world), closedOn: "2026-03-01" }] },
    loseMany: { once: true, args: (world) => [{ ...many(world), ...loss(world) }] },
    closeOthers: {
      once: true,
      args: (world) => [
        {
          wonOpportunityId: world.own.wonOpportunityId,
          as: "lost",
          opportunityIds: [world.own.opportunityId],
          ...loss(world),
        },
      ],
    },
    forecast: {
      args: () => [
        {
          from: "2026-01",
          to: "2026-12",
          where,
          asOf: new Date("2026-03-01T00:00:00.000Z"),
          rates: { to: "EUR", rate: () => "1.25" },
        },
      ],
      open: openInList,
    },
    recurringRevenue: {
      args: () => [{ from: "2026-01", to: "2026-12", where, rates: { to: "EUR", rate: () => 1 } }],
      open: openInList,
    },
    quoteCreated: { args: (world) => [{ opportunityId: opportunityId(world), quoteKey: "quote/1" }] },
    orderConfirmed: { args: (world) => [{ opportunityId: opportunityId(world), orderKey: "order/1" }] },
    import: {
      args: (world) => [
        {
          stages: { Lost: "lost", Open: { statusId: "opportunity.nurturing" } },
          pipelineId: "opportunity.default",
          rows: [importRow(world)],
        },
      ],
      open: ["stages"],
    },
  }),
};
