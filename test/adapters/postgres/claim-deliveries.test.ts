import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Delivery } from "../../../src/model/delivery.js";
import type { ClaimRequest, DeliveryClaims } from "../../../src/ports/delivery-claims.js";
import type { Storage } from "../../../src/ports/storage.js";
import { deliveryClaimCases } from "../../../src/testing/ports/delivery-claim-cases.js";
import { checkPort } from "../../../src/testing/ports/port-case.js";
import type { OwnStorage } from "../../support/postgres.js";
import { serverPool, serverUrl, storagesOn } from "../../support/postgres.js";

type Claiming = Storage & DeliveryClaims;
type Broken = (storage: Claiming, request: ClaimRequest) => Promise<readonly Delivery[]>;

describe.skipIf(serverUrl === null)("Deliveries that are taken from a PostgreSQL server", () => {
  const pool = serverPool();
  const opened: OwnStorage[] = [];
  const open = storagesOn(pool);
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
  });
  afterAll(() => pool.end());
  const openClaiming = async (): Promise<Claiming> => {
    const own = await open();
    opened.push(own);
    return own.storage as Claiming; // the storage of this adapter takes deliveries
  };
  const outcomes = async (broke?: Broken): Promise<string[]> => {
    const reports = await checkPort(deliveryClaimCases, async () => {
      const storage = await openClaiming();
      return broke === undefined ? storage : { ...storage, claimDeliveries: (request) => broke(storage, request) };
    });
    return reports.filter(({ outcome }) => outcome === "broken").map(({ id }) => id);
  };

  it("REM-6 are taken as is promised", async () => {
    expect(await outcomes()).toEqual([]);
  });

  it.each<[string, Broken]>([
    [
      "claims.due",
      (storage, request) => storage.claimDeliveries({ ...request, now: new Date(request.now.getTime() + 2) }),
    ],
    [
      "claims.mark",
      async (storage, request) =>
        (await storage.claimDeliveries(request)).map((one) => ({ ...one, tries: one.tries - 1 })),
    ],
    [
      "claims.once",
      async (storage, request) => {
        const filter = { op: "lte", field: "nextTryAt", kind: "instant", value: request.now } as const;
        const sort = [{ field: "id", kind: "text", direction: "asc", nulls: "last" }] as const;
        const due = await storage.find({ type: "delivery", filter, sort, after: null, limit: request.limit });
        await storage.claimDeliveries(request);
        return due.records;
      },
    ],
  ])("the kit catches who breaks %s", async (id, broke) => {
    expect(await outcomes(broke)).toContain(id);
  });
});
