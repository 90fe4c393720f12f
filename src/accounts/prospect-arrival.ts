import type { Account } from "../model/account.js";
import type { StatusRole } from "../status/status-roles.js";

/** What comes with a prospect's arrival in a status of a role. */
export type Arrival = Pick<Account, "kinds" | "lostReasonId" | "lostNote" | "lostAt">;

/** The loss of a prospect. */
export type ProspectLoss = Pick<Account, "lostReasonId" | "lostNote">;

const noLoss: ProspectLoss = { lostReasonId: null, lostNote: null };

/**
 * A prospect that is won is a customer and no prospect any more, whatever else it is (guide: « Gagné »); one that is
 * lost keeps when and why; any other status clears that.
 */
export function prospectArrival(
  role: StatusRole | null,
  kinds: Account["kinds"],
  now: Date,
  loss: ProspectLoss = noLoss,
): Arrival {
  if (role === "won") return { ...noLoss, lostAt: null, kinds: asCustomer(kinds) };
  return role === "lost" ? { ...loss, lostAt: now, kinds } : { ...noLoss, lostAt: null, kinds };
}

/** The kinds of an account that has become a customer: the place of the prospect is the customer's. */
export function asCustomer(kinds: Account["kinds"]): Account["kinds"] {
  const won = kinds.map((kind) => (kind === "prospect" ? "customer" : kind));
  return [...new Set(won.includes("customer") ? won : [...won, "customer" as const])];
}
