import * as z from "zod";
import { id } from "../model/text.schema.js";
import { lossInputShape } from "../reference-data/loss-input.schema.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { AccountInput } from "./account-input.schema.js";

/** Names one account. */
export interface AccountCommand {
  /** Which account. */
  readonly accountId: string;
  /** The version that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

/** Changes what was entered of an account. */
export interface UpdateAccountCommand extends AccountCommand {
  /** The fields to change; the others keep their values. */
  readonly changes: AccountInput;
}

/** Moves a prospect. */
export interface MoveProspectCommand extends AccountCommand {
  /** The status to move to, won and lost included. */
  readonly statusId: string;
  /** Why it is lost: an id of a reason, or a name that is added to the list if need be; only for a lost status. */
  readonly lostReasonId?: NamedChoice | null | undefined;
  /** What there is to say besides; only for a reason that allows it. */
  readonly note?: string | null | undefined;
  /** The card of the column that the prospect shall lie right below; `null` for the top. Without it, it keeps its rank. */
  readonly afterAccountId?: string | null | undefined;
}

const accountId = id("account");
const expectedVersion = z.int().positive().optional();

/** Checks an {@link AccountCommand}. */
export const accountCommandSchema = z.strictObject({ accountId, expectedVersion });

/** Checks an update: which account, and an object of changes that is checked on its own. */
export const updateAccountSchema = accountCommandSchema.extend({ changes: z.record(z.string(), z.unknown()) });

/** Checks a {@link MoveProspectCommand}. */
export const moveProspectSchema = accountCommandSchema.extend({
  statusId: id("status"),
  ...lossInputShape,
  afterAccountId: accountId.nullable().optional(),
});
