import type { Refusal } from "../kernel/decision.js";
import type { Account } from "../model/account.js";

/** What stands against an account that something is to be attached to. */
export function accountObjections(
  account: Account | undefined,
  accountId: string,
  path: readonly PropertyKey[],
): Refusal<"ACCOUNT_UNKNOWN" | "ACCOUNT_ARCHIVED">[] {
  if (account === undefined) return [{ code: "ACCOUNT_UNKNOWN", path, params: { accountId } }];
  return account.archivedAt === null ? [] : [{ code: "ACCOUNT_ARCHIVED", path, params: { account: account.name } }];
}
