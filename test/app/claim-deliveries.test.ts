import { expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { claimsOf } from "../../src/app/claim-deliveries.js";
import { deliveryClaimCases } from "../../src/testing/ports/delivery-claim-cases.js";
import { checkPort } from "../../src/testing/ports/port-case.js";

it("REM-6 deliveries are taken by a commit, as is promised, from a storage that takes none itself", async () => {
  const reports = await checkPort(deliveryClaimCases, () => {
    const storage = memoryStorage();
    return { ...storage, ...claimsOf(storage) };
  });
  expect(reports.filter(({ outcome }) => outcome !== "kept")).toEqual([]);
});
