import type { ActorCrm, Storage } from "crmkit";
import { createCrm } from "crmkit";
import type { Models } from "./seed.js";
import { actor, now } from "./seed.js";

type Opportunities = ActorCrm["opportunities"];
type Card = Awaited<ReturnType<Opportunities["board"]>>["columns"][number]["cards"][number];

/** What winning came to. */
interface Won {
  /** The account that became a customer. */
  readonly customerId: string | null;
  /** What else is open with it. */
  readonly others: readonly Card[];
}

/** A column of the board. */
interface Column {
  readonly statusId: string;
  readonly count: number;
  readonly amounts: readonly { readonly currency: string; readonly amount: number }[];
  readonly cards: readonly Card[];
  /** Whether there are more cards. */
  readonly more: boolean;
}

/** One way of doing what is measured; all must give the same answers and store the same rows. */
export interface OpportunityContender {
  /** Wins an opportunity, whose account becomes a customer. */
  readonly win: (opportunityId: string) => Promise<Won>;
  /** Loses all others that are open with the account; gives their ids. */
  readonly closeOthers: (wonOpportunityId: string) => Promise<readonly string[]>;
  /** Forecasts by month and currency, of now unless said otherwise. */
  readonly forecast: (asOf?: Date) => Promise<Awaited<ReturnType<Opportunities["forecast"]>>>;
  /** Reads the board with 20 cards a column. */
  readonly board: () => Promise<readonly Column[]>;
}

/** What is measured, through the façade. */
export function facadeContender(storage: Storage, { lostReason }: Models): OpportunityContender {
  const { opportunities } = createCrm({ storage, clock: () => now }).as(actor);
  return {
    win: async (opportunityId) => {
      const { newCustomerId, proposal } = await opportunities.win({ opportunityId });
      return { customerId: newCustomerId, others: proposal?.others ?? [] };
    },
    closeOthers: async (wonOpportunityId) => {
      const outcomes = await opportunities.closeOthers({ wonOpportunityId, as: "lost", lostReasonId: lostReason.id });
      return outcomes.flatMap(({ ok, id }) => (ok ? [id] : []));
    },
    forecast: (asOf) => opportunities.forecast({ asOf }),
    board: async () => {
      const { columns } = await opportunities.board({ cards: 20 });
      return columns.map(({ status, next, ...column }) => ({ statusId: status.id, ...column, more: next !== null }));
    },
  };
}
