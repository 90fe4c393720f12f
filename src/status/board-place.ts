import { liesBetween, ranksBetween } from "./board-rank.js";

/** A record as far as its place on a board goes. */
export interface BoardCard {
  /** Its id. */
  readonly id: string;
  /** Its rank within its column; `null` for what lies in none. */
  readonly boardRank: string | null;
}

/** Where on the board a card is to lie, as it was found. */
export interface BoardPlace<Card extends BoardCard> {
  /** Rank of the card above, `null` for the top. */
  readonly after: string | null;
  /** Rank of the card below, `null` for the bottom. */
  readonly before: string | null;
  /** Cards between the two that get new ranks too, from the top, so that ranks stay short; none as a rule. */
  readonly crowd: readonly Card[];
}

/** The rank of a card at its place, its own where that fits, with the new ranks of the cards that make room. */
export function rankOfCard<Card extends BoardCard>(
  card: Card,
  { after, before, crowd }: BoardPlace<Card>,
): { boardRank: string; moved: { card: Card; rank: string }[] } {
  if (crowd.length === 0 && card.boardRank !== null && liesBetween(card.boardRank, after, before))
    return { boardRank: card.boardRank, moved: [] };
  const [boardRank = "", ...ranks] = ranksBetween(after, before, [card.id, ...crowd.map(({ id }) => id)]);
  return { boardRank, moved: crowd.map((one, i) => ({ card: one, rank: ranks[i] ?? one.boardRank ?? "" })) };
}
