import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Contender } from "../contender.js";
import { newId, newLeadRow } from "../new-lead-row.js";
import type { Tables } from "./tables.js";

type Entry = Tables["timelineEntry"]["$inferInsert"];

/** Each write in a transaction: rows are locked, checked, written, and told of on the timeline. */
export function writeLeads(
  db: NodePgDatabase,
  { lead, pipeline, timelineCommit, timelineEntry }: Tables,
): Pick<Contender, "create" | "move" | "takeCharge"> {
  type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];
  const requireShipped = async (tx: Transaction): Promise<void> => {
    const defined = await tx.select({ id: pipeline.id }).from(pipeline).where(eq(pipeline.id, "lead.default"));
    if (defined.length > 0) throw new Error("the statuses were defined otherwise");
  };
  const tell = async (tx: Transaction, entries: readonly Omit<Entry, "commitNumber" | "commitOrdinal">[]) => {
    const [commit] = await tx.insert(timelineCommit).values({}).returning({ number: timelineCommit.number });
    const commitNumber = commit?.number ?? 0;
    await tx.insert(timelineEntry).values(entries.map((each, i) => ({ ...each, commitNumber, commitOrdinal: i })));
  };
  return {
    create: (i) =>
      db.transaction(async (tx) => {
        await requireShipped(tx);
        const now = new Date();
        const row = { ...blank, ...newLeadRow(i, now), assignedToId: "ann", statusSince: now, hasAddress: true };
        const [created] = await tx.insert(lead).values(row).returning();
        const facts = { kind: "created", toStatusId: row.statusId, data: { name: row.fullName } };
        await tell(tx, [{ ...entryOf(row.id, "ann", now), ...facts }]);
        return created;
      }),
    move: (leadId, statusId) =>
      db.transaction(async (tx) => {
        await requireShipped(tx);
        const own = and(eq(lead.id, leadId), eq(lead.companyId, "acme"));
        const [before] = await tx.select().from(lead).where(own).for("update");
        if (before === undefined || ["lead.converted", "lead.lost", statusId].includes(before.statusId))
          throw new Error("the lead was not moved");
        const now = new Date();
        const changes = { statusId, statusSince: now, updatedAt: now, version: before.version + 1 };
        const unchanged = and(eq(lead.id, leadId), eq(lead.version, before.version));
        const [moved] = await tx.update(lead).set(changes).where(unchanged).returning();
        const spentMs = now.getTime() - before.statusSince.getTime();
        const facts = { kind: "statusChanged", fromStatusId: before.statusId, toStatusId: statusId, spentMs };
        await tell(tx, [{ ...entryOf(leadId, "ann", now), ...facts }]);
        return moved;
      }),
    takeCharge: (leadIds, userId) =>
      db.transaction(async (tx) => {
        await requireShipped(tx);
        const own = and(inArray(lead.id, [...leadIds]), eq(lead.companyId, "acme"), ne(lead.statusId, "lead.lost"));
        const found = await tx
          .select({ id: lead.id, from: lead.assignedToId })
          .from(lead)
          .where(own)
          .orderBy(asc(lead.id))
          .for("update");
        const before = found.filter(({ from }) => from !== userId);
        if (before.length === 0) return [];
        const now = new Date();
        const ids = before.map(({ id }) => id);
        const taken = await tx
          .update(lead)
          .set({ assignedToId: userId, updatedAt: now, version: sql`${lead.version} + 1` })
          .where(inArray(lead.id, ids))
          .returning();
        const told = before.map(({ id, from }) => ({
          ...entryOf(id, userId, now),
          kind: "assigned",
          data: { changes: { assignedToId: { from, to: userId } } },
        }));
        await tell(tx, told);
        return taken;
      }),
  };
}

const blank = {
  version: 1,
  companyId: "acme",
  custom: {},
  keyAccount: false,
  nurturing: false,
  tagIds: [],
  doNotCall: false,
  doNotEmail: false,
  scoreReasons: [],
  convertedContactIds: [],
};

const entryOf = (leadId: string, actorId: string, now: Date) => ({
  id: newId(),
  version: 1,
  createdAt: now,
  updatedAt: now,
  companyId: "acme",
  custom: {},
  at: now,
  actorId,
  subjectKey: `lead/${leadId}`,
  relatedKeys: [`lead/${leadId}`],
});
