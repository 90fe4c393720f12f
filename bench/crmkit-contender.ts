import { createCrm } from "crmkit";
import { postgresStorage } from "crmkit/postgres";
import type pg from "pg";
import type { Contender } from "./contender.js";
import { cardsShown, pageQuery } from "./contender.js";
import { somebody } from "./some-leads.js";

/** The jobs through the façade. */
export function crmkitContender(pool: pg.Pool, schema: string): Contender {
  const crm = createCrm({ storage: postgresStorage(pool, { schema, prepared: (statement) => pool.query(statement) }) });
  const actorOf = (userId: string) => crm.as({ userId, companyId: "acme", timeZone: "Europe/Paris" });
  const { leads } = actorOf("ann");
  return {
    create: (i) => leads.create(somebody(i)),
    move: (leadId, statusId) => leads.move({ leadId, statusId }),
    takeCharge: (leadIds, userId) => actorOf(userId).leads.takeChargeMany({ leadIds }),
    page: () =>
      leads.list({ where: { score: { gte: pageQuery.minScore } }, sort: ["fullName"], limit: pageQuery.limit }),
    board: () => leads.board({ cards: cardsShown }),
    read: (leadId) => leads.get(leadId),
    aggregate: () => leads.summarize({ groupBy: ["statusId"], measures: { leads: "count", score: { sum: "score" } } }),
  };
}
