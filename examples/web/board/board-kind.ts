import type { BoardQuery, Lead, Opportunity, Status, StatusKind } from "crmkit";
import type { Child } from "hono/jsx";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";

/** A card as the board shows it. */
export interface ShownCard {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** What it says besides, a line each. */
  readonly lines: readonly Child[];
}

/** A column as the board shows it. */
export interface ShownColumn {
  readonly status: Status;
  readonly count: number;
  /** What it is worth, by currency. */
  readonly worth: readonly string[];
  readonly cards: readonly ShownCard[];
  /** Where more cards begin. */
  readonly next: string | null;
}

/** Which records the board is of; the conditions that both kinds know. */
export type Asked = Pick<BoardQuery<Lead> & BoardQuery<Opportunity>, "search" | "where">;

/** A card and where it was put. */
export interface BoardMove {
  readonly id: string;
  readonly expectedVersion: number;
  readonly statusId: string;
  /** The card that it lies below, `null` at the top. */
  readonly after: string | null;
}

/** What the board needs to know of the records that lie on it. */
export interface BoardKind {
  readonly path: string;
  /** Where the pages of the records are. */
  readonly records: string;
  readonly kind: StatusKind;
  readonly title: (c: WebContext) => string;
  readonly columns: (
    c: WebContext,
    asked: Asked,
    pipelineId: string | undefined,
    cards: number,
  ) => Promise<readonly ShownColumn[]>;
  readonly more: (
    c: WebContext,
    asked: Asked,
    statusId: string,
    after: string,
  ) => Promise<{ cards: readonly ShownCard[]; next: string | null }>;
  /** Moves a card, and says what is to be told of it besides. */
  readonly move: (c: WebContext, move: BoardMove) => Promise<Child>;
  /** Gives a card up for a reason, which the form says. */
  readonly lose: (c: WebContext, move: BoardMove, form: Form) => Promise<Child>;
  /** Reads what a record is called, where it stands, and who changed it last. */
  readonly find: (c: WebContext, id: string) => Promise<{ name: string; statusId: string; changedBy: string | null }>;
}
