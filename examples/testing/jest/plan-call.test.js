import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { fixedClock, recordBuilders, refusalsOf, sequentialIds, storeRecords } from "crmkit/testing";
import { planCall } from "../product/plan-call.js";

async function start(fields) {
  const storage = memoryStorage();
  const lead = recordBuilders().lead(fields);
  await storeRecords(storage, { lead: [lead] });
  const crm = createCrm({ storage, clock: fixedClock().read, newId: sequentialIds("new-") });
  return { sales: crm.as({ userId: "ann", companyId: "acme", timeZone: "Europe/Paris" }), leadId: lead.id };
}

test("a call is planned for half an hour", async () => {
  const { sales, leadId } = await start({ firstName: "Zoé", lastName: "Bréhat", companyName: null });
  const event = await planCall(sales, leadId, "2026-03-03T10:00");
  expect(event).toMatchObject({ subject: "Call Zoé Bréhat", endLocal: "2026-03-03T10:30:00", status: "planned" });
});

test("who does not want to be called is not", async () => {
  const { sales, leadId } = await start({ doNotCall: true });
  expect(await planCall(sales, leadId, "2026-03-03T10:00")).toBeNull();
});

test("a start that no clock shows is refused", async () => {
  const { sales, leadId } = await start({});
  const refusals = await refusalsOf(planCall(sales, leadId, "2026-03-03T25:00"), "INPUT_INVALID");
  expect(refusals).toContain("INPUT_MALFORMED startLocal");
});
