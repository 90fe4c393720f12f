import type { Delivery } from "../model/delivery.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { ClaimRequest, DeliveryClaims } from "../ports/delivery-claims.js";
import { takesClaims } from "../ports/delivery-claims.js";
import type { Storage } from "../ports/storage.js";
import type { SortKey } from "../query/query.js";
import { isRace } from "./run-command.js";
import { typedCall, typedStorage } from "./typed-storage.js";

const longestDueFirst: readonly SortKey[] = [
  { field: "nextTryAt", kind: "instant", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
];

/** How deliveries are taken from a storage: by itself, or by reading what is due and committing that it is taken. */
export function claimsOf(storage: Storage): DeliveryClaims {
  if (takesClaims(storage)) return { claimDeliveries: (request) => typedCall(() => storage.claimDeliveries(request)) };
  const typed = typedStorage(storage);
  return { claimDeliveries: (request) => claimByCommit(typed, request) };
}

async function claimByCommit(storage: Storage, request: ClaimRequest): Promise<readonly Delivery[]> {
  const { records } = await storage.find({
    type: "delivery",
    filter: { op: "lte", field: "nextTryAt", kind: "instant", value: request.now },
    sort: longestDueFirst,
    after: null,
    limit: request.limit,
  });
  const claimed = records.map((delivery) => claimedBy(delivery, request));
  if (claimed.length === 0 || (await isStored(storage, claimed))) return claimed;
  const alone = await Promise.all(claimed.map((delivery) => isStored(storage, [delivery])));
  return claimed.filter((_, i) => alone[i]);
}

const claimedBy = (delivery: Delivery, { now, leaseUntil, leaseToken }: ClaimRequest): Delivery =>
  nextVersion(
    delivery,
    { state: "claimed", leaseToken, leaseUntil, nextTryAt: leaseUntil, tries: delivery.tries + 1 },
    now,
  );

/** Stores that deliveries are taken, unless another worker was quicker at one of them. */
async function isStored(storage: Storage, deliveries: readonly Delivery[]): Promise<boolean> {
  try {
    await storage.commit({ writes: deliveries.map((one) => storeNext("delivery", one)), entries: [] });
    return true;
  } catch (error) {
    if (!isRace(error)) throw error;
    return false;
  }
}
