import type { LeadCard } from "crmkit";
import { and, asc, count, eq, gte, inArray, isNull, sum } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Contender } from "../contender.js";
import { boardStatuses, cardsShown, pageQuery } from "../contender.js";
import type { Tables } from "./tables.js";

/** The reads by the query builder; the columns of the board are read side by side. */
export function readLeads(
  db: NodePgDatabase,
  { lead }: Tables,
): Pick<Contender, "page" | "board" | "read" | "aggregate"> {
  const inUse = and(eq(lead.companyId, "acme"), isNull(lead.archivedAt));
  const card = {
    id: lead.id,
    version: lead.version,
    fullName: lead.fullName,
    companyName: lead.companyName,
    statusId: lead.statusId,
    boardRank: lead.boardRank,
    score: lead.score,
    keyAccount: lead.keyAccount,
    assignedToId: lead.assignedToId,
    tagIds: lead.tagIds,
    createdOn: lead.createdOn,
  } satisfies Record<keyof LeadCard, unknown>;
  const cardsOf = (statusId: string) =>
    db
      .select(card)
      .from(lead)
      .where(and(inUse, eq(lead.statusId, statusId)))
      .orderBy(asc(lead.boardRank), asc(lead.id))
      .limit(cardsShown + 1);
  return {
    page: async () => {
      const rows = await db
        .select()
        .from(lead)
        .where(and(inUse, gte(lead.score, pageQuery.minScore)))
        .orderBy(asc(lead.fullName), asc(lead.id))
        .limit(pageQuery.limit + 1);
      const records = rows.slice(0, pageQuery.limit);
      const last = records.at(-1);
      return { records, next: rows.length > records.length ? [last?.fullName, last?.id] : null };
    },
    board: async () => {
      const counting = db
        .select({ statusId: lead.statusId, count: count() })
        .from(lead)
        .where(and(inUse, inArray(lead.statusId, [...boardStatuses])))
        .groupBy(lead.statusId);
      const [counts, ...pages] = await Promise.all([counting, ...boardStatuses.map(cardsOf)]);
      const countOf = new Map(counts.map((each) => [each.statusId, each.count]));
      const columns = boardStatuses.map((statusId, i) => {
        const rows = pages[i] ?? [];
        const last = rows[cardsShown - 1];
        const next = rows.length > cardsShown ? [last?.boardRank, last?.id] : null;
        return { statusId, count: countOf.get(statusId) ?? 0, cards: rows.slice(0, cardsShown), next };
      });
      return { columns };
    },
    read: async (leadId) => {
      const own = and(eq(lead.id, leadId), eq(lead.companyId, "acme"));
      const [found] = await db.select().from(lead).where(own);
      if (found === undefined) throw new Error("there is no such lead");
      return found;
    },
    aggregate: () =>
      db
        .select({ statusId: lead.statusId, leads: count(), score: sum(lead.score) })
        .from(lead)
        .where(inUse)
        .groupBy(lead.statusId)
        .orderBy(asc(lead.statusId)),
  };
}
