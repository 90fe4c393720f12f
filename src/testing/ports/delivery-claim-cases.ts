import type { Delivery } from "../../model/delivery.js";
import { insert } from "../../plan/write.js";
import type { ClaimRequest, DeliveryClaims } from "../../ports/delivery-claims.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { PortCase } from "./port-case.js";

const now = new Date("2026-03-02T09:00:00.123Z");
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

const request = (more: Partial<ClaimRequest> = {}): ClaimRequest => ({
  now,
  limit: 10,
  leaseUntil: at(600),
  leaseToken: "worker 1",
  ...more,
});

/** A delivery that is due so many seconds from now; never for `null`. */
const delivery = (id: string, seconds: number | null, more: object = {}): Delivery =>
  buildRecord("delivery", {
    id,
    version: 3,
    state: "pending",
    triggerAt: at(seconds ?? 0),
    nextTryAt: seconds === null ? null : at(seconds),
    ...more,
  });

const store = async (storage: Storage, ...deliveries: readonly Delivery[]): Promise<void> => {
  await storage.commit({ writes: deliveries.map((one) => insert("delivery", one)), entries: [] });
};

const idsOf = (deliveries: readonly Delivery[]): string[] => deliveries.map(({ id }) => id as string).sort();

/** What a storage that takes deliveries for workers promises; each case begins with an empty one. */
export const deliveryClaimCases: readonly PortCase<Storage & DeliveryClaims, null>[] = [
  {
    id: "claims.due",
    proves: "Only what is due is given, the longest due first, as many as were asked for; a lease that ended is due.",
    seed: null,
    check: async (storage) => {
      const lapsed = delivery("lapsed", -5, { state: "claimed", leaseToken: "gone", leaseUntil: at(-5), tries: 1 });
      const held = delivery("held", 5, { state: "claimed", leaseToken: "other", leaseUntil: at(5) });
      await store(storage, delivery("now", 0), delivery("soon", 0.001), delivery("never", null), held);
      await store(storage, lapsed, delivery("first", -60, { state: "failed", tries: 1, reason: "MAILER_FAILED" }));
      const two = await storage.claimDeliveries(request({ limit: 2 }));
      requireSame(idsOf(two), ["first", "lapsed"], "the two that were due for longest");
      const rest = await storage.claimDeliveries(request({ leaseToken: "worker 2" }));
      requireSame(idsOf(rest), ["now"], "what is due besides");
      requireSame(idsOf(await storage.claimDeliveries(request())), [], "what is due after everything was taken");
    },
  },
  {
    id: "claims.mark",
    proves: "What is taken is stored so, and given as it is stored; nothing else is changed.",
    seed: null,
    check: async (storage) => {
      const before = delivery("one", -1, { tries: 2, failureText: "no route", custom: { a: "b" } });
      await store(storage, before, delivery("later", 60));
      const given = await storage.claimDeliveries(request());
      const expected = {
        ...before,
        version: 4,
        updatedAt: now,
        state: "claimed",
        leaseToken: "worker 1",
        leaseUntil: at(600),
        nextTryAt: at(600),
        tries: 3,
      };
      requireSame(given, [expected], "what was given");
      requireSame(await storage.get("delivery", ["one"]), [expected], "what is stored");
      requireSame(await storage.get("delivery", ["later"]), [delivery("later", 60)], "what was not due");
    },
  },
  {
    id: "claims.once",
    proves: "Of workers at the same time, one at most gets a delivery, and all of them together get every one.",
    seed: null,
    check: async (storage) => {
      const all = Array.from({ length: 60 }, (_, i) => delivery(`d${i}`, -i - 1));
      await store(storage, ...all);
      const given: string[] = [];
      for (let round = 0; round < 20 && given.length < all.length; round++) {
        const tokens = Array.from({ length: 6 }, (_, worker) => `worker ${worker} of round ${round}`);
        const taken = await Promise.all(tokens.map((leaseToken) => storage.claimDeliveries(request({ leaseToken }))));
        given.push(...taken.flatMap(idsOf));
      }
      requireSame(given.sort(), idsOf(all), "the deliveries that all workers were given, each once");
    },
  },
];
