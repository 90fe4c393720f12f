import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import type { Storage } from "../../../src/ports/storage.js";
import { atEveryCall } from "../../../src/testing/build/at-every-call.js";
import { everyStored } from "../../support/every-stored.js";

const enter = (storage: Storage) =>
  createCrm({ storage })
    .as({ companyId: "acme" })
    .leads.create({ lastName: "Michel", sourceId: { name: "Fair" } });

describe("atEveryCall", () => {
  it("fails every call of the work once before it is carried out and once after", async () => {
    const seen: string[] = [];
    const failures = await atEveryCall(
      () => memoryStorage(),
      enter,
      async ({ storage, method, call, when, outcome }) => {
        seen.push(`${method} ${call} ${when}`);
        const [leads, sources] = [await everyStored(storage, "lead"), await everyStored(storage, "source")];
        const isStored = method === "commit" && when === "after";
        expect([outcome.status, leads.length, sources.length]).toEqual([
          "rejected",
          isStored ? 1 : 0,
          isStored ? 1 : 0,
        ]);
      },
    );
    expect(new Set(seen).size).toBe(failures);
    expect(seen).toContain("commit 1 after");
    expect(failures).toBeGreaterThan(4);
  });

  it("throws what the work throws without a failure, and what a claim throws", async () => {
    const open = () => memoryStorage();
    await expect(
      atEveryCall(
        open,
        () => Promise.reject(new Error("wrong")),
        () => undefined,
      ),
    ).rejects.toThrow("wrong");
    await expect(atEveryCall(open, enter, () => expect.fail("claimed"))).rejects.toThrow("claimed");
  });
});
