import type pg from "pg";
import { closeOthers, winOpportunity } from "../sql/close-opportunities.js";
import { readBoard, readForecast } from "../sql/read-opportunities.js";
import type { OpportunityContender } from "./contender.js";
import type { Models } from "./seed.js";
import { actor, now, statuses } from "./seed.js";

/** What is measured, as somebody writes it who knows PostgreSQL well: one prepared statement for each. */
export function sqlContender(pool: pg.Pool, schema: string, { lostReason }: Models): OpportunityContender {
  const win = winOpportunity(pool, schema);
  const lose = closeOthers(pool, schema);
  return {
    win: (opportunityId) => win(opportunityId, now),
    closeOthers: (wonOpportunityId) => lose(wonOpportunityId, lostReason.id, now),
    forecast: readForecast(pool, schema, actor.timeZone),
    board: readBoard(pool, schema, statuses, 20),
  };
}
