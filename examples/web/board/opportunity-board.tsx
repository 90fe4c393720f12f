import type { OpportunityCard, OpportunityResult } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { partyNames } from "../opportunities/party-names.js";
import { day, money, percent } from "../ui/formats.js";
import { reasonOf } from "../ui/problems.js";
import { Stars } from "../ui/small.js";
import { common } from "../words/common.js";
import type { BoardKind, ShownCard } from "./board-kind.js";
import { boardWords } from "./board-words.js";
import { lossOf } from "./loss-fields.js";

/** The board of opportunities. */
export const opportunityBoard: BoardKind = {
  path: "/opportunities/board",
  records: "/opportunities",
  kind: "opportunity",
  title: (c) => wordsOf(c, common).opportunityBoard,
  columns: async (c, asked, pipelineId, cards) => {
    const { columns } = await c.var.crm.opportunities.board({ ...asked, pipelineId, cards });
    const shown = await shower(
      c,
      columns.flatMap((column) => column.cards),
    );
    return columns.map(({ amounts, ...column }) => ({
      ...column,
      worth: amounts.filter(({ amount }) => amount > 0).map(({ amount, currency }) => money(c, amount, currency)),
      cards: column.cards.map(shown),
    }));
  },
  more: async (c, asked, statusId, after) => {
    const { records, next } = await c.var.crm.opportunities.boardColumn({ ...asked, statusId, after, limit: 20 });
    const shown = await shower(c, records);
    return { cards: records.map(shown), next };
  },
  move: async (c, { id, after, ...move }) =>
    followed(c, await c.var.crm.opportunities.move({ ...move, opportunityId: id, afterOpportunityId: after })),
  lose: async (c, { id, after, ...move }, form) => {
    const command = { ...move, opportunityId: id, afterOpportunityId: after, ...lossOf(form) };
    return followed(c, await c.var.crm.opportunities.move(command));
  },
  find: async (c, id) => {
    const { opportunities } = c.var.crm;
    const [{ name, statusId }, { records }] = await Promise.all([
      opportunities.get(id),
      opportunities.activity(id, { limit: 1 }),
    ]);
    return { name, statusId, changedBy: records[0]?.actorId ?? null };
  },
};

/** What followed from a move. */
function followed(c: WebContext, { warnings, newCustomerId, proposal }: OpportunityResult) {
  const t = wordsOf(c, boardWords);
  return (
    <>
      {warnings.map((warning) => (
        <span>{reasonOf(c, warning)}</span>
      ))}
      {newCustomerId !== null && <span>{t.customer}</span>}
      {proposal !== null && (
        <>
          <span>{t.others(proposal.others.length)}</span>
          <a href={`/opportunities/${proposal.wonOpportunityId}/others`}>{t.answer}</a>
        </>
      )}
    </>
  );
}

/** Says how a card of an opportunity looks. */
async function shower(c: WebContext, cards: readonly OpportunityCard[]): Promise<(card: OpportunityCard) => ShownCard> {
  const t = wordsOf(c, common);
  const parties = await partyNames(c, cards);
  return (card) => {
    const { id, version, name, currency, amount, probability, rating, expectedCloseOn, assignedToId } = card;
    const figures = [
      amount === null ? null : money(c, amount, currency),
      probability === null ? null : percent(c, probability),
      expectedCloseOn === null ? null : day(c, expectedCloseOn),
    ];
    return {
      id,
      version,
      name,
      lines: [
        parties(card),
        figures.filter((figure) => figure !== null).join(" · "),
        rating === null || rating === 0 ? null : <Stars count={rating} label={t.stars(rating)} />,
        assignedToId === null ? null : <small>{personOf(assignedToId)?.name ?? assignedToId}</small>,
      ],
    };
  };
}
