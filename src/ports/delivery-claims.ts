import type { Delivery } from "../model/delivery.js";

/** Asks for deliveries that are due. */
export interface ClaimRequest {
  /** The time: what is due by then is given. */
  readonly now: Date;
  /** How many at most, 1 to 1,000. */
  readonly limit: number;
  /** Until when the worker holds them. */
  readonly leaseUntil: Date;
  /** What the worker shows to report on them; another one for each request. */
  readonly leaseToken: string;
}

/**
 * Takes deliveries for a worker in one go: what a storage can offer besides {@link Storage}, so that many workers do not
 * get in each other's way. Without it the library reads what is due and commits that it is taken. Each clause is a promise,
 * with cases of the same id in the kit.
 */
export interface DeliveryClaims {
  /**
   * Takes deliveries whose `nextTryAt` is reached, the longest due first.
   *
   * - `claims.due`: gives only those whose `nextTryAt` is at or before `now`, those with an earlier one first, `limit` at
   *   most; a lease that ended is due like any other.
   * - `claims.mark`: stores of each that it is `claimed`, with `leaseToken`, `leaseUntil` also as `nextTryAt`, one more in
   *   `tries`, the next version and `now` as `updatedAt`, and gives it so; nothing else is changed.
   * - `claims.once`: of workers at the same time one at most gets a delivery, and none waits for another.
   */
  claimDeliveries(request: ClaimRequest): Promise<readonly Delivery[]>;
}

/** Whether a storage takes deliveries itself. */
export const takesClaims = (storage: object): storage is DeliveryClaims =>
  "claimDeliveries" in storage && typeof storage.claimDeliveries === "function";
