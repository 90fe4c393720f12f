import assert from "node:assert/strict";
import test from "node:test";
import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { atEveryCall, recordBuilders, storeRecords } from "crmkit/testing";
import { arbitraryNewLead } from "crmkit/testing/arbitraries";
import fc from "fast-check";
import { planCall } from "../product/plan-call.js";

const actor = { userId: "ann", companyId: "acme" };

test("a call is planned for whatever lead there is", () =>
  fc.assert(
    fc.asyncProperty(arbitraryNewLead(), async (input) => {
      const sales = createCrm({ storage: memoryStorage() }).as(actor);
      const lead = await sales.leads.create(input);
      const event = await planCall(sales, lead.id, "2026-03-03T10:00");
      assert.equal(event === null, lead.doNotCall);
    }),
    { numRuns: 30 },
  ));

test("whichever call of the storage fails, a call is planned or it is not", async () => {
  const lead = recordBuilders().lead();
  const open = async () => {
    const storage = memoryStorage();
    await storeRecords(storage, { lead: [lead] });
    return storage;
  };
  const plan = (storage) => planCall(createCrm({ storage }).as(actor), lead.id, "2026-03-03T10:00");
  const failures = await atEveryCall(open, plan, async ({ storage, method, when, outcome }) => {
    assert.equal(outcome.status, "rejected");
    const { records } = await createCrm({ storage }).as(actor).calendar.list();
    assert.equal(records.length, method === "commit" && when === "after" ? 1 : 0);
  });
  assert.ok(failures > 0);
});
