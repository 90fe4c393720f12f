import type { MatchColumn } from "../columns/match-column.js";

/** The columns of a place. */
export interface PlaceColumns {
  /** The names of streets. */
  readonly street: MatchColumn;
  /** The house numbers. */
  readonly number: MatchColumn;
  /** The post codes; `null` where the rules have none. */
  readonly postcode: MatchColumn | null;
  /** The towns; `null` where the rules have none. */
  readonly city: MatchColumn | null;
}
