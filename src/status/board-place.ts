/** Where on the board a card is to lie, as it was found. */
export interface BoardPlace {
  /** Rank of the card above, `null` for the top. */
  readonly after: string | null;
  /** Rank of the card below, `null` for the bottom. */
  readonly before: string | null;
}
