import type { LeadCard } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { namesById } from "../ui/named-choices.js";
import { Chip, Stars } from "../ui/small.js";
import { common } from "../words/common.js";
import type { BoardKind, ShownCard } from "./board-kind.js";
import { lossOf } from "./loss-fields.js";

/** The board of leads. */
export const leadBoard: BoardKind = {
  path: "/leads/board",
  records: "/leads",
  kind: "lead",
  title: (c) => wordsOf(c, common).leadBoard,
  columns: async (c, asked, pipelineId, cards) => {
    const [{ columns }, shown] = await Promise.all([c.var.crm.leads.board({ ...asked, pipelineId, cards }), shower(c)]);
    return columns.map((column) => ({ ...column, worth: [], cards: column.cards.map(shown) }));
  },
  more: async (c, asked, statusId, after) => {
    const page = c.var.crm.leads.boardColumn({ ...asked, statusId, after, limit: 20 });
    const [{ records, next }, shown] = await Promise.all([page, shower(c)]);
    return { cards: records.map(shown), next };
  },
  move: async (c, { id, after, ...move }) => {
    await c.var.crm.leads.move({ ...move, leadId: id, afterLeadId: after });
    return null;
  },
  lose: async (c, { id, expectedVersion }, form) => {
    await c.var.crm.leads.lose({ leadId: id, expectedVersion, ...lossOf(form) });
    return null;
  },
  find: async (c, id) => {
    const { leads } = c.var.crm;
    const [{ fullName, statusId }, { records }] = await Promise.all([leads.get(id), leads.activity(id, { limit: 1 })]);
    return { name: fullName, statusId, changedBy: records[0]?.actorId ?? null };
  },
};

/** Says how a card of a lead looks. */
async function shower(c: WebContext): Promise<(card: LeadCard) => ShownCard> {
  const t = wordsOf(c, common);
  const tags = await namesById(c, "tag");
  return ({ id, version, fullName, score, assignedToId, tagIds }) => ({
    id,
    version,
    name: fullName,
    lines: [
      score > 0 ? <Stars count={score} label={t.stars(score)} /> : null,
      tagIds.length === 0 ? null : tagIds.map((tag) => <Chip text={tags.get(tag) ?? tag} />),
      assignedToId === null ? null : <small>{personOf(assignedToId)?.name ?? assignedToId}</small>,
    ],
  });
}
